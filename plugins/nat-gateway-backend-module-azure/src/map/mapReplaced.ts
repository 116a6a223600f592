import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedReplaced, ObservedSubnet } from '../plan/AzureState';
import { idsOf } from './idsOf';
import type { InventoryIndex } from './InventoryIndex';

/**
 * The gateways that subnets have today, other than the one that they are to have. One that is not
 * listed is left out, and so is an address of which no more than the id is known.
 *
 * @internal
 */
export function mapReplaced(
  subnets: readonly ObservedSubnet[],
  options: { readonly gatewayId: string; readonly index: InventoryIndex },
): readonly ObservedReplaced[] {
  const { gatewayId, index } = options;
  const ids = subnets.flatMap(({ fact }) => fact.natGatewayResourceId ?? []);
  const distinct = new Map(ids.map(id => [id.toLowerCase(), id]));
  return [...distinct.values()].flatMap(id => {
    const gateway = sameArmId(id, gatewayId) ? undefined : index.gateway(id);
    return gateway
      ? {
          resourceId: gateway.id ?? id,
          name: gateway.name ?? '',
          addresses: [
            ...idsOf(gateway.publicIpPrefixes),
            ...idsOf(gateway.publicIpAddresses),
            ...idsOf(gateway.publicIpPrefixesV6),
            ...idsOf(gateway.publicIpAddressesV6),
          ].flatMap(address => {
            const known = index.address(address);
            return known?.addressCount === undefined
              ? []
              : { ...known, addressCount: known.addressCount };
          }),
          subnetIds: idsOf(gateway.subnets),
        }
      : [];
  });
}
