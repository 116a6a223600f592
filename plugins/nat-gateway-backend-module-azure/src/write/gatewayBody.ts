import type { JsonObject } from '@backstage/types';

/**
 * A copy of a gateway's raw JSON with changed properties and tags, everything else as it came.
 *
 * @internal
 */
export function gatewayBody(
  raw: JsonObject,
  options: {
    readonly idleTimeoutMinutes: number;
    readonly tags: Readonly<Record<string, string>>;
    readonly publicIpIds: readonly string[];
    readonly prefixIds: readonly string[];
  },
): JsonObject {
  const references = (ids: readonly string[]) => ids.map(id => ({ id }));
  return {
    ...raw,
    tags: { ...options.tags },
    properties: {
      ...(raw.properties as JsonObject),
      idleTimeoutInMinutes: options.idleTimeoutMinutes,
      publicIpAddresses: references(options.publicIpIds),
      publicIpPrefixes: references(options.prefixIds),
    },
  };
}
