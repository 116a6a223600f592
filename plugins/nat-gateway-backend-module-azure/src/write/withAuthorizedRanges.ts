import type { JsonObject } from '@backstage/types';

/**
 * A cluster's body with other ranges that reach its API server.
 *
 * @internal
 */
export function withAuthorizedRanges(
  cluster: JsonObject,
  ranges: readonly string[],
): JsonObject {
  const properties = cluster.properties as JsonObject;
  return {
    ...cluster,
    properties: {
      ...properties,
      apiServerAccessProfile: {
        ...(properties.apiServerAccessProfile as JsonObject | undefined),
        authorizedIPRanges: [...ranges],
      },
    },
  };
}
