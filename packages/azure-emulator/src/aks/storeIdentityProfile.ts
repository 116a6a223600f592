import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from './nodeResources';

/**
 * Gives a cluster the identity of its nodes; recorded: it is there once the creation has ended.
 *
 * @internal
 */
export function storeIdentityProfile(
  cluster: StoredResource,
  cloud: Cloud,
): void {
  const current = cloud.store.get(cluster.id) ?? cluster;
  if (current.properties.identityProfile) {
    return;
  }
  const { resourceGroup } = nodeResources(cluster);
  cloud.store.put({
    ...current,
    properties: {
      ...current.properties,
      identityProfile: {
        kubeletidentity: {
          // Recorded in lower case.
          resourceId: `/subscriptions/${cluster.subscriptionId}/resourcegroups/${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${cluster.name}-agentpool`,
          clientId: cloud.guids.next(),
          objectId: cloud.guids.next(),
        },
      },
    },
  });
}
