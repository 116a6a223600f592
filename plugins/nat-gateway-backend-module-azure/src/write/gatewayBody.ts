import type { JsonObject } from '@backstage/types';
import type { GatewayAddressIds } from '../map/gatewayAddressIds';

/**
 * A copy of a gateway's raw JSON with changed properties and tags, everything else as it came.
 *
 * @internal
 */
export function gatewayBody(
  raw: JsonObject,
  options: GatewayAddressIds & {
    readonly idleTimeoutMinutes: number;
    /** Absent: as it came. */
    readonly nat64?: string;
    readonly tags: Readonly<Record<string, string>>;
  },
): JsonObject {
  const references = (ids: readonly string[]) => ids.map(id => ({ id }));
  const { publicIpV6Ids, prefixV6Ids } = options;
  const standing = raw.properties as JsonObject;
  // A Standard gateway has no such lists, and is given none.
  const listOf = (key: string, listed: readonly string[]) =>
    listed.length > 0 || key in standing ? { [key]: references(listed) } : {};
  return {
    ...raw,
    tags: { ...options.tags },
    properties: {
      ...standing,
      idleTimeoutInMinutes: options.idleTimeoutMinutes,
      ...(options.nat64 !== undefined && { nat64: options.nat64 }),
      publicIpAddresses: references(options.publicIpIds),
      publicIpPrefixes: references(options.prefixIds),
      ...listOf('publicIpAddressesV6', publicIpV6Ids),
      ...listOf('publicIpPrefixesV6', prefixV6Ids),
    },
  };
}
