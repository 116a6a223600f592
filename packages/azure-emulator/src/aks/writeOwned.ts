import type { JsonObject } from '../arm/JsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import type { ResourceType } from '../resources/ResourceType';
import { storeWrite } from '../resources/storeWrite';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { ownerTags } from './ownerTags';

/**
 * Writes a resource of AKS's own into the node resource group of a cluster, finished at once.
 *
 * @internal
 */
export function writeOwned(
  type: ResourceType,
  options: {
    readonly cloud: Cloud;
    readonly cluster: StoredResource;
    readonly id: string;
    readonly body: JsonObject;
    readonly tags?: Readonly<Record<string, string>>;
  },
): void {
  const { cloud, cluster, body } = options;
  const id = parseResourceId(options.id);
  if (!id) {
    throw new Error(`'${options.id}' is no resource id`);
  }
  const { stored } = storeWrite(type, {
    cloud,
    id,
    body: {
      location: cluster.location,
      ...body,
      ...(type.isChild
        ? {}
        : { tags: { ...ownerTags(cluster), ...options.tags } }),
    },
    apiVersion: type.apiVersions[0],
    seeding: true,
    createdAt: cluster.createdAt,
  });
  cloud.store.put({ ...stored, hasSucceeded: true });
}
