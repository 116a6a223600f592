import { nodeResources } from '../aks/nodeResources';
import { scaleSetInstances } from '../aks/scaleSetInstances';
import { agentPoolsOf } from '../resources/agentPoolsOf';
import { managedClusters } from '../resources/managedClusters';
import { ownInstances } from '../resources/ownInstances';
import { virtualMachineScaleSets } from '../resources/virtualMachineScaleSets';
import type { Cloud } from '../state/Cloud';
import { presentScaleSet } from './presentScaleSet';
import type { ScaleSet } from './ScaleSet';
import { scaleSetTags } from './scaleSetTags';

/**
 * The VM scale sets of a subscription or of the resource group that is named: those of AKS clusters, and
 * those of a scenario.
 *
 * @internal
 */
export function scaleSetsOf(
  cloud: Cloud,
  options: { readonly subscriptionId: string; readonly resourceGroup?: string },
): readonly ScaleSet[] {
  const { subscriptionId, resourceGroup } = options;
  const ofClusters = cloud.store
    .list(managedClusters.type, { subscriptionId })
    .filter(cluster => {
      const group = nodeResources(cluster).resourceGroup.toLowerCase();
      return !resourceGroup || resourceGroup.toLowerCase() === group;
    })
    .flatMap(cluster => {
      const all = scaleSetInstances(cluster, cloud);
      return agentPoolsOf(cluster).map(pool => {
        const id = nodeResources(cluster).scaleSetId(pool.name);
        const tags = scaleSetTags(cluster, pool);
        return {
          id,
          holder: cluster,
          zones: pool.zones,
          tags,
          shown: presentScaleSet(id, { cluster, pool, tags, cloud }),
          instances: all.filter(instance => instance.pool === pool.name),
        };
      });
    });
  const own = cloud.store
    .list(virtualMachineScaleSets.type, options)
    .map(set => ({
      id: set.id,
      holder: set,
      zones: set.zones ?? [],
      tags: set.tags ?? {},
      shown: virtualMachineScaleSets.present(set, cloud),
      instances: ownInstances(set, cloud),
    }));
  return [...ofClusters, ...own];
}
