import type { Cloud } from '../state/Cloud';
import type { NamedLock } from '../state/NamedLock';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from './nodeResources';

/**
 * A lock on the node resource group of a cluster, above it or on something in it; of one level only when that is given.
 *
 * Azure treats a lock on one resource there as a lock on the group: https://github.com/Azure/AKS/issues/3291.
 *
 * @internal
 */
export function lockOfNodes(
  cluster: StoredResource,
  options: {
    readonly cloud: Pick<Cloud, 'restrictions'>;
    readonly level?: NamedLock['level'];
  },
): NamedLock | undefined {
  const { cloud, level } = options;
  const group = `${nodeResources(cluster).groupId.toLowerCase()}/`;
  return cloud.restrictions.locks().find(lock => {
    const scope = `${lock.scope.toLowerCase()}/`;
    return (
      (!level || lock.level === level) &&
      (scope.startsWith(group) || group.startsWith(scope))
    );
  });
}
