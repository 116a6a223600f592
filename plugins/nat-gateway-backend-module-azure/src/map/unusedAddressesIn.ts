import {
  parseArmId,
  sameArmId,
  type GatewayFacts,
} from 'backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';
import { addressCountOf } from './addressCountOf';

const isIpv6 = (version: string | undefined) => version === 'IPv6';

/**
 * How many IPv4 addresses of a resource group nothing uses. Addresses of a prefix are paid for with
 * it: it counts as a whole, and only when neither it nor one of its addresses is used.
 *
 * @internal
 */
export function unusedAddressesIn(
  resourceGroup: string,
  {
    inventory,
    usedAddresses,
  }: Pick<InventoryIndex, 'inventory' | 'usedAddresses'>,
): NonNullable<GatewayFacts['unusedAddresses']> {
  const isUnusedHere = ({ id = '' }: { readonly id?: string }) =>
    sameArmId(parseArmId(id)?.resourceGroup ?? '', resourceGroup) &&
    !usedAddresses.has(id.toLowerCase());
  return {
    publicIpCount: inventory.publicIpAddresses.filter(
      address =>
        isUnusedHere(address) &&
        !isIpv6(address.publicIPAddressVersion) &&
        !address.publicIPPrefix,
    ).length,
    prefixAddressCount: inventory.publicIpPrefixes
      .filter(
        prefix =>
          isUnusedHere(prefix) && !isIpv6(prefix.publicIPAddressVersion),
      )
      .reduce(
        (sum, { prefixLength }) =>
          sum + addressCountOf(prefixLength, { ipVersion: 'IPv4' }),
        0,
      ),
  };
}
