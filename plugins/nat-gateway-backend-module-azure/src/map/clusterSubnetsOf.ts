import type { ManagedCluster } from '@azure/arm-containerservice';
import type { InventoryIndex } from './InventoryIndex';
import { type ClusterSubnet, subnetsOfPool } from './subnetsOfPool';

/**
 * The subnets of a cluster, each once.
 *
 * @internal
 */
export function clusterSubnetsOf(
  cluster: ManagedCluster,
  { index }: { readonly index: Pick<InventoryIndex, 'subnet' | 'subnetsIn'> },
): readonly ClusterSubnet[] {
  const all = (cluster.agentPoolProfiles ?? []).flatMap(pool => {
    const { nodes, pods } = subnetsOfPool(pool, { cluster, index });
    return [...nodes, ...pods];
  });
  return [
    ...new Map(
      all.map(subnet => [subnet.resourceId.toLowerCase(), subnet]),
    ).values(),
  ];
}
