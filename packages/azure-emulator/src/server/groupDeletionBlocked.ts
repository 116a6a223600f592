import { lockOfNodes } from '../aks/lockOfNodes';
import { nodeResources } from '../aks/nodeResources';
import { say } from '../errors/say';
import { scopeLocked } from '../faults/scopeLocked';
import { managedClusters } from '../resources/managedClusters';
import type { OperationError } from '../operations/OperationError';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * How the deletion of a resource group ends when something outside refers to what is inside, or the node resource group of a cluster inside is locked: it fails, and all stays.
 *
 * The node resource groups of the group's own clusters go with it and do not count.
 *
 * @internal
 */
export function groupDeletionBlocked(
  id: { readonly subscriptionId: string; readonly resourceGroup: string },
  cloud: Cloud,
): OperationError | undefined {
  const inside = cloud.store.inGroup(id);
  const going = new Set(
    [id.resourceGroup]
      .concat(
        inside.map(({ properties }) => String(properties.nodeResourceGroup)),
      )
      .map(name => name.toLowerCase()),
  );
  const holders = new Map<StoredResource, StoredResource>();
  for (const resource of inside) {
    const lock =
      resource.type === managedClusters.type
        ? lockOfNodes(resource, { cloud })
        : undefined;
    if (lock) {
      const { code, message } = scopeLocked(nodeResources(resource).groupId, {
        kind: 'delete',
        scope: lock.scope,
      });
      return { code, message };
    }
    const other = cloud.store
      .referrers(resource.id)
      .find(
        referrer =>
          !going.has(referrer.resourceGroup.toLowerCase()) &&
          referrer.type !== 'Microsoft.Resources/resourceGroups',
      );
    if (other) {
      holders.set(resource, other);
    }
  }
  if (holders.size === 0) {
    return undefined;
  }
  return {
    ...say('ResourceGroupDeletionBlocked', {
      resourceGroup: id.resourceGroup,
      identifiers: [...holders.keys()]
        .map(({ type, name }) => `${type}/${name}`)
        .join(','),
      trackingId: cloud.guids.next(),
    }),
    details: [...holders].map(([resource, other]) => ({
      target: resource.id,
      message: `It is in use by ${other.id}. (The emulator's own words.)`,
    })),
  };
}
