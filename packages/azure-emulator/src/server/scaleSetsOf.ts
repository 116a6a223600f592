import { nodeResources } from '../aks/nodeResources';
import { scaleSetInstances } from '../aks/scaleSetInstances';
import { agentPoolsOf } from '../resources/agentPoolsOf';
import { managedClusters } from '../resources/managedClusters';
import type { Cloud } from '../state/Cloud';
import type { ScaleSet } from './ScaleSet';

/**
 * The VM scale sets of all AKS clusters of a subscription, or of the cluster whose node resource group is named.
 *
 * @internal
 */
export function scaleSetsOf(
  cloud: Cloud,
  options: { readonly subscriptionId: string; readonly resourceGroup?: string },
): readonly ScaleSet[] {
  const { subscriptionId, resourceGroup } = options;
  return cloud.store
    .list(managedClusters.type, { subscriptionId })
    .filter(cluster => {
      const group = nodeResources(cluster).resourceGroup.toLowerCase();
      return !resourceGroup || resourceGroup.toLowerCase() === group;
    })
    .flatMap(cluster => {
      const all = scaleSetInstances(cluster, cloud);
      return agentPoolsOf(cluster).map(pool => ({
        id: nodeResources(cluster).scaleSetId(pool.name),
        cluster,
        pool,
        instances: all.filter(instance => instance.pool === pool.name),
      }));
    });
}
