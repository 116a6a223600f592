import type { PublicIPAddress, PublicIPPrefix } from '@azure/arm-network';
import type { AddressFact } from 'backstage-plugin-nat-gateway-common';
import type { AzureInventory } from '../read/AzureInventory';
import { mapEgressAddresses } from './mapEgressAddresses';
import { regionNameOf } from './regionNameOf';

function mapFact(
  item: PublicIPAddress | PublicIPPrefix,
  options: {
    readonly inventory: AzureInventory;
    readonly usedByResourceId: string | undefined;
  },
): AddressFact {
  const { inventory, usedByResourceId } = options;
  const [address] = mapEgressAddresses([item.id ?? ''], inventory);
  return {
    resourceId: address.resourceId,
    name: address.name,
    kind: address.kind,
    address: address.address,
    sku: item.sku?.name ?? 'Basic',
    ipVersion: address.ipVersion,
    addressCount: address.addressCount,
    zones: address.zones,
    region: regionNameOf(item.location),
    ...(usedByResourceId && { usedByResourceId }),
  };
}

/**
 * The public IPs and prefixes of a subscription as rules and forms know them. An IP of a prefix
 * counts as used by it.
 *
 * @internal
 */
export function mapAddressFacts(
  inventory: AzureInventory,
): readonly AddressFact[] {
  return [
    ...inventory.publicIpPrefixes.map(prefix =>
      mapFact(prefix, {
        inventory,
        usedByResourceId:
          prefix.natGateway?.id ??
          prefix.loadBalancerFrontendIpConfiguration?.id,
      }),
    ),
    ...inventory.publicIpAddresses.map(address =>
      mapFact(address, {
        inventory,
        usedByResourceId:
          address.natGateway?.id ??
          address.ipConfiguration?.id ??
          address.publicIPPrefix?.id,
      }),
    ),
  ];
}
