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
  return [...new Set(subnetIds.flatMap(id => index.clustersOn(id)))].map(
    cluster => ({
      ...(cluster.id && { resourceId: cluster.id }),
      name: cluster.name ?? '',
      needsGateway:
        cluster.networkProfile?.outboundType?.toLowerCase() ===
        'userassignednatgateway',
      subnets: clusterSubnetsOf(cluster, { index }).map(
        ({ resourceId, name }) => ({ resourceId, name }),
      ),
    }),
  );
}
