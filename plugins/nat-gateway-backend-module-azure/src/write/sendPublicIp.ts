import type { SendCreation } from './SendCreation';
import { tagsOf } from './tagsOf';

/**
 * PUT of a public IP; static, as a NAT gateway wants it.
 *
 * @internal
 */
export const sendPublicIp: SendCreation<'createPublicIp'> = async (
  client,
  { request, resourceGroup, name, operation },
) => {
  const { input } = request;
  const poller = client.publicIPAddresses.createOrUpdate(
    resourceGroup,
    name,
    {
      location: input.region,
      sku: { name: input.sku },
      zones: input.zones.length > 0 ? input.zones : undefined,
      tags: tagsOf(request),
      publicIPAllocationMethod: 'Static',
      publicIPAddressVersion: input.ipVersion ?? 'IPv4',
      publicIPPrefix: input.prefixId ? { id: input.prefixId } : undefined,
    },
    operation,
  );
  await poller.submitted();
};
