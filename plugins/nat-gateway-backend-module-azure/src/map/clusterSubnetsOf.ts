import type { ManagedCluster } from '@azure/arm-containerservice';
import type { Subnet, VirtualNetwork } from '@azure/arm-network';
import { parseArmId, sameArmId } from 'backstage-plugin-nat-gateway-common';

/**
 * A subnet with nodes or pods of a cluster in it.
 *
 * @internal
 */
export interface ClusterSubnet {
  readonly resourceId: string;
  readonly name: string;
  readonly virtualNetworkId: string;
  /** Undefined when the subnet could not be read. */
  readonly subnet?: Subnet;
}

/**
 * The subnets of a cluster: those its pools name, or, with a network that AKS made, those in its
 * node resource group.
 *
 * @internal
 */
export function clusterSubnetsOf(
  cluster: ManagedCluster,
  virtualNetworks: readonly VirtualNetwork[],
): readonly ClusterSubnet[] {
  const known = virtualNetworks.flatMap(network =>
    (network.subnets ?? []).map(subnet => ({
      resourceId: subnet.id ?? '',
      name: subnet.name ?? '',
      virtualNetworkId: network.id ?? '',
      subnet,
    })),
  );
  const named = (cluster.agentPoolProfiles ?? []).flatMap(pool =>
    [pool.vnetSubnetID, pool.podSubnetID].filter(id => id !== undefined),
  );
  if (named.length > 0) {
    const distinct = [
      ...new Map(named.map(id => [id.toLowerCase(), id])).values(),
    ];
    return distinct.map(id => {
      const parsed = parseArmId(id);
      return (
        known.find(({ resourceId }) => sameArmId(resourceId, id)) ?? {
          resourceId: id,
          name: parsed?.name ?? id,
          virtualNetworkId: parsed?.parent ?? '',
        }
      );
    });
  }
  const nodeGroup = cluster.nodeResourceGroup ?? '';
  return known.filter(({ virtualNetworkId }) =>
    sameArmId(parseArmId(virtualNetworkId)?.resourceGroup ?? '', nodeGroup),
  );
}
