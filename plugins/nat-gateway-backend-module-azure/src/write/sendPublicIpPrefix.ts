import type { SendCreation } from './SendCreation';
import { tagsOf } from './tagsOf';

/**
 * PUT of a public IP prefix.
 *
 * @internal
 */
export const sendPublicIpPrefix: SendCreation<'createPublicIpPrefix'> = async (
  client,
  { request, resourceGroup, name, operation },
) => {
  const { input } = request;
  const poller = client.publicIPPrefixes.createOrUpdate(
    resourceGroup,
    name,
    {
      location: input.region,
      sku: { name: input.sku },
      zones: input.zones.length > 0 ? input.zones : undefined,
      tags: tagsOf(request),
      prefixLength: input.prefixLength,
      publicIPAddressVersion: input.ipVersion ?? 'IPv4',
    },
    operation,
  );
  await poller.submitted();
};
