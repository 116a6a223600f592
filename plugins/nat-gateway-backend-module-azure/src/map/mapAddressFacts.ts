import type { PublicIPAddress, PublicIPPrefix } from '@azure/arm-network';
import type { AddressFact } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureInventory } from '../read/AzureInventory';
import { addressHindrances } from './addressHindrances';
import { mapPrefix } from './mapPrefix';
import { mapPublicIp } from './mapPublicIp';
import { regionNameOf } from './regionNameOf';

function mapFact(
  item: PublicIPAddress | PublicIPPrefix,
  options: {
    readonly address: ReturnType<typeof mapPrefix>;
    readonly usedByResourceId: string | undefined;
  },
): AddressFact {
  const { address, usedByResourceId } = options;
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
    ...addressHindrances(item),
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
        address: mapPrefix(prefix),
        usedByResourceId:
          prefix.natGateway?.id ??
          prefix.loadBalancerFrontendIpConfiguration?.id,
      }),
    ),
    ...inventory.publicIpAddresses.map(address =>
      mapFact(address, {
        address: mapPublicIp(address),
        usedByResourceId:
          address.natGateway?.id ??
          address.ipConfiguration?.id ??
          address.publicIPPrefix?.id,
      }),
    ),
  ];
}
