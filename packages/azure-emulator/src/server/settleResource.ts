import type { Cloud } from '../state/Cloud';

/**
 * Puts a resource, and the parent that shares its etag, into a new state with a new etag.
 *
 * @internal
 */
export function settleResource(
  cloud: Cloud,
  options: {
    readonly id: string;
    readonly provisioningState: string;
    readonly hasSucceeded?: boolean;
  },
): void {
  const resource = cloud.store.get(options.id);
  if (!resource) {
    return;
  }
  const etag = cloud.guids.nextEtag();
  cloud.store.put({
    ...resource,
    etag,
    changedAt: cloud.clock.now(),
    provisioningState: options.provisioningState,
    hasSucceeded: options.hasSucceeded ?? resource.hasSucceeded,
  });
  const parent = resource.parentId
    ? cloud.store.get(resource.parentId)
    : undefined;
  if (parent) {
    cloud.store.put({ ...parent, etag });
  }
}
