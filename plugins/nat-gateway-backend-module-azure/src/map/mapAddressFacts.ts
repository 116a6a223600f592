import type { PublicIPAddress, PublicIPPrefix } from '@azure/arm-network';
import {
  sameArmId,
  type AddressFact,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
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
    readonly drawnResourceIds?: readonly string[];
  },
): AddressFact {
  const { address, drawnResourceIds, usedByResourceId } = options;
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
    ...(drawnResourceIds && { drawnResourceIds }),
  };
}

/**
 * The public IPs and prefixes of a subscription as rules and forms know them. What uses a prefix as a whole
 * uses the IPs that are drawn from it.
 *
 * @internal
 */
export function mapAddressFacts(
  inventory: AzureInventory,
): readonly AddressFact[] {
  const userOf = (prefix: PublicIPPrefix | undefined) =>
    prefix?.natGateway?.id ?? prefix?.loadBalancerFrontendIpConfiguration?.id;
  return [
    ...inventory.publicIpPrefixes.map(prefix =>
      mapFact(prefix, {
        address: mapPrefix(prefix),
        usedByResourceId: userOf(prefix),
        drawnResourceIds: prefix.publicIPAddresses?.flatMap(
          ({ id }) => id ?? [],
        ),
      }),
    ),
    ...inventory.publicIpAddresses.map(address =>
      mapFact(address, {
        address: mapPublicIp(address),
        usedByResourceId:
          address.natGateway?.id ??
          address.ipConfiguration?.id ??
          userOf(
            inventory.publicIpPrefixes.find(({ id }) =>
              sameArmId(id ?? '', address.publicIPPrefix?.id ?? 'none'),
            ),
          ),
      }),
    ),
  ];
}
