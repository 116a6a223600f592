import { nat64State } from './nat64State';
import type { SendCreation } from './SendCreation';
import { tagsOf } from './tagsOf';

const references = (ids: readonly string[]) =>
  ids.length > 0 ? ids.map(id => ({ id })) : undefined;

/**
 * PUT of a NAT gateway with its addresses.
 *
 * @internal
 */
export const sendGateway: SendCreation<'createGateway'> = async (
  client,
  { request, resourceGroup, name, operation },
) => {
  const { input } = request;
  const poller = client.natGateways.createOrUpdate(
    resourceGroup,
    name,
    {
      location: input.region,
      sku: { name: input.sku },
      zones: input.zones.length > 0 ? input.zones : undefined,
      tags: tagsOf(request),
      idleTimeoutInMinutes: input.idleTimeoutMinutes,
      ...(input.nat64 !== undefined && { nat64: nat64State(input.nat64) }),
      publicIpAddresses: references(input.publicIpIds),
      publicIpPrefixes: references(input.prefixIds),
      publicIpAddressesV6: references(input.publicIpV6Ids),
      publicIpPrefixesV6: references(input.prefixV6Ids),
    },
    operation,
  );
  await poller.submitted();
};
