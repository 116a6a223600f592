import { isJsonObject } from '../arm/isJsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * How many different IPv4 addresses a NAT gateway has, prefixes counted by their addresses.
 *
 * @internal
 */
export function natGatewayAddressCount(
  gateway: StoredResource,
  cloud: Pick<Cloud, 'store'>,
): number {
  const { publicIpAddresses, publicIpPrefixes } = gateway.properties;
  const prefixes = idsOf(publicIpPrefixes);
  const addresses = [...idsOf(publicIpAddresses)].filter(id => {
    const from = cloud.store.get(id)?.properties.publicIPPrefix;
    return !(isJsonObject(from) && prefixes.has(String(from.id).toLowerCase()));
  });
  return [...prefixes].reduce((sum, id) => {
    const prefix = cloud.store.get(id);
    return sum + 2 ** (32 - Number(prefix?.properties.prefixLength ?? 32));
  }, addresses.length);
}

function idsOf(references: unknown): ReadonlySet<string> {
  return new Set(
    (Array.isArray(references) ? references : [])
      .filter(isJsonObject)
      .map(({ id }) => String(id).toLowerCase()),
  );
}
