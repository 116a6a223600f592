import type { NatGateway } from '@azure/arm-network';
import type { EgressAddress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { idsOf } from './idsOf';
import type { InventoryIndex } from './InventoryIndex';
import { mapEgressAddresses } from './mapEgressAddresses';

/**
 * The addresses of a gateway, prefixes first. An id may stand in the list of the other IP version: the
 * address says which it is.
 *
 * @internal
 */
export function addressesOfGateway(
  gateway: NatGateway,
  { index }: { readonly index: Pick<InventoryIndex, 'address'> },
): readonly EgressAddress[] {
  const all = [
    ...mapEgressAddresses(
      [...idsOf(gateway.publicIpPrefixes), ...idsOf(gateway.publicIpAddresses)],
      { index },
    ),
    ...mapEgressAddresses(
      [
        ...idsOf(gateway.publicIpPrefixesV6),
        ...idsOf(gateway.publicIpAddressesV6),
      ],
      { index, ipVersion: 'IPv6' },
    ),
  ];
  return [
    ...new Map(
      all.map(address => [address.resourceId.toLowerCase(), address]),
    ).values(),
  ];
}
