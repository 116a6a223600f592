import type { JsonObject } from '../arm/JsonObject';

/**
 * The address ranges of a stored subnet, whichever of the two properties holds them.
 *
 * @internal
 */
export function subnetAddressPrefixes(
  properties: JsonObject,
): readonly string[] {
  const { addressPrefix, addressPrefixes } = properties;
  const list = Array.isArray(addressPrefixes)
    ? addressPrefixes.map(String)
    : [];
  return list.length > 0
    ? list
    : [addressPrefix].filter(
        (prefix): prefix is string => typeof prefix === 'string',
      );
}
