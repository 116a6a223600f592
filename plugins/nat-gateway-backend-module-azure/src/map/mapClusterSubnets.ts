import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedClusterSubnets } from '../plan/AzureState';
import { clusterSubnetsOf } from './clusterSubnetsOf';
import type { InventoryIndex } from './InventoryIndex';

/**
 * The clusters with nodes or pods in one of these subnets, with all the subnets that they have.
 *
 * @internal
 */
export function mapClusterSubnets(
  subnetIds: readonly string[],
  { index }: { readonly index: InventoryIndex },
): readonly ObservedClusterSubnets[] {
  return index.inventory.managedClusters
    .map(cluster => ({
      name: cluster.name ?? '',
      subnets: clusterSubnetsOf(cluster, { index }).map(
        ({ resourceId, name }) => ({ resourceId, name }),
      ),
    }))
    .filter(({ subnets }) =>
      subnets.some(({ resourceId }) =>
        subnetIds.some(id => sameArmId(id, resourceId)),
      ),
    );
}
