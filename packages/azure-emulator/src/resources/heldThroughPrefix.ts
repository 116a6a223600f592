import { isJsonObject } from '../arm/isJsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { publicIPAddressHolder } from './publicIPAddressHolder';

/**
 * What holds the same address by another name: of an address, its prefix in someone's hands; of a prefix, addresses drawn from it.
 *
 * @internal
 */
export function heldThroughPrefix(
  target: StoredResource,
  cloud: Cloud,
): readonly { readonly resourceId: string; readonly holder: string }[] {
  const { publicIPPrefix } = target.properties;
  const prefix = isJsonObject(publicIPPrefix)
    ? cloud.store.get(String(publicIPPrefix.id))
    : undefined;
  const others = prefix
    ? [prefix]
    : cloud.store.referrers(target.id, 'Microsoft.Network/publicIPAddresses');
  return others.flatMap(other => {
    const holder = publicIPAddressHolder(other, cloud);
    return holder ? [{ resourceId: other.id, holder }] : [];
  });
}
