import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { StoredResource } from '../state/StoredResource';

/**
 * The stored network profile of a cluster.
 *
 * @internal
 */
export function networkProfileOf(cluster: StoredResource): JsonObject {
  const { networkProfile } = cluster.properties;
  return isJsonObject(networkProfile) ? networkProfile : {};
}
