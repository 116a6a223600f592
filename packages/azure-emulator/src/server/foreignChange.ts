import { parseResourceId } from '../arm/parseResourceId';
import { operationMilliseconds } from '../operations/operationMilliseconds';
import { managedClusters } from '../resources/managedClusters';
import type { ResourceType } from '../resources/ResourceType';
import { storeWrite } from '../resources/storeWrite';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';

/**
 * What AKS does when another principal changes a resource that it owns in its node resource group: it puts it back. `undefined` when the resource belongs to the client alone.
 *
 * Call before the change; the function that comes back after it. Assumed: putting back takes as long as a write of the cluster.
 *
 * @internal
 */
export function foreignChange(
  cloud: Cloud,
  options: { readonly type: ResourceType; readonly before?: StoredResource },
): (() => void) | undefined {
  const { type, before } = options;
  const owned = before?.parentId ? cloud.store.get(before.parentId) : before;
  if (!before || !owned?.tags?.['aks-managed-cluster-name']) {
    return undefined;
  }
  const { subscriptionId, resourceGroup } = before;
  const group = cloud.store.get(
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`,
  );
  const clusterId = String(group?.envelope.managedBy);
  const id = parseResourceId(before.id);
  const cluster = cloud.store.get(clusterId);
  if (!cluster || !id) {
    return undefined;
  }
  const body = type.present(before, cloud);
  return () => {
    const operationId = cloud.guids.next();
    const startedAt = cloud.clock.now();
    const milliseconds = operationMilliseconds(cloud.settings.latency, {
      type: managedClusters.type,
      verb: 'update',
      operationId,
    });
    cloud.operations.start(
      {
        id: operationId,
        namespace: 'Microsoft.ContainerService',
        subscriptionId,
        location: cluster.location ?? 'global',
        resourceId: `${clusterId}/reconciliations/${operationId}`,
        resourceType: managedClusters.type,
        lockId: `${clusterId}/reconciliations/${operationId}`,
        kind: 'write',
        startedAt,
        endsAt: new Date(startedAt.getTime() + milliseconds),
      },
      {
        onEnd: () => {
          if (!cloud.store.get(clusterId)) {
            return; // The cluster is gone, and its group with it.
          }
          const { stored } = storeWrite(type, {
            cloud,
            id,
            body,
            apiVersion: type.apiVersions[0],
            seeding: true,
          });
          cloud.store.put({ ...stored, hasSucceeded: true });
        },
      },
    );
  };
}
