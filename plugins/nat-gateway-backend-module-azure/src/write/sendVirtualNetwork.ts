import type { SendCreation } from './SendCreation';
import { tagsOf } from './tagsOf';

/**
 * PUT of a virtual network without subnets: each of those is a write of its own.
 *
 * @internal
 */
export const sendVirtualNetwork: SendCreation<'createVirtualNetwork'> = async (
  client,
  { request, resourceGroup, name, operation },
) => {
  const { input } = request;
  const poller = client.virtualNetworks.createOrUpdate(
    resourceGroup,
    name,
    {
      location: input.region,
      tags: tagsOf(request),
      addressSpace: { addressPrefixes: input.addressPrefixes },
    },
    operation,
  );
  await poller.submitted();
};
