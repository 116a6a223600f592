import type { JsonObject } from '../arm/JsonObject';
import type { StoredResource } from '../state/StoredResource';

/**
 * The outer shape that all Microsoft.Network resources share.
 *
 * @internal
 */
export function presentNetworkResource(
  resource: StoredResource,
  derived: JsonObject = {},
): JsonObject {
  return {
    name: resource.name,
    id: resource.id,
    etag: resource.etag,
    type: resource.type,
    ...(resource.location ? { location: resource.location } : {}),
    ...(resource.tags ? { tags: resource.tags } : {}),
    ...(resource.zones?.length ? { zones: resource.zones } : {}),
    ...resource.envelope,
    properties: {
      provisioningState: resource.provisioningState,
      ...(resource.resourceGuid ? { resourceGuid: resource.resourceGuid } : {}),
      ...resource.properties,
      ...derived,
    },
    ...(resource.sku ? { sku: resource.sku } : {}),
  };
}
