import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * The etag that guards a resource: a child's is its parent's.
 *
 * @internal
 */
export function etagOf(resource: StoredResource, cloud: Cloud): string {
  const parent = resource.parentId
    ? cloud.store.get(resource.parentId)
    : undefined;
  return parent?.etag ?? resource.etag;
}
