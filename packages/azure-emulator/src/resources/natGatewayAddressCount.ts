import { isJsonObject } from '../arm/isJsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * How many IPv4 addresses a NAT gateway has, prefixes counted by their addresses.
 *
 * @internal
 */
export function natGatewayAddressCount(
  gateway: StoredResource,
  cloud: Cloud,
): number {
  const { publicIpAddresses, publicIpPrefixes } = gateway.properties;
  const addresses = Array.isArray(publicIpAddresses)
    ? publicIpAddresses.length
    : 0;
  const prefixes = Array.isArray(publicIpPrefixes) ? publicIpPrefixes : [];
  return prefixes.filter(isJsonObject).reduce((sum, reference) => {
    const prefix = cloud.store.get(String(reference.id));
    return sum + 2 ** (32 - Number(prefix?.properties.prefixLength ?? 32));
  }, addresses);
}
