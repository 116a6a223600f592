import type {
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
} from '@azure/arm-containerservice';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex, KnownSubnet } from './InventoryIndex';

/**
 * A subnet with nodes or pods of a cluster in it.
 *
 * @internal
 */
export interface ClusterSubnet {
  readonly resourceId: string;
  readonly name: string;
  /** Undefined when the subnet could not be read. */
  readonly known?: KnownSubnet;
}

/** What AKS calls the nodes' subnet in a network that it makes. */
const MANAGED_SUBNET = 'aks-subnet';

const isNodeSubnet = ({ subnet }: KnownSubnet) =>
  !subnet.delegations?.length &&
  !subnet.serviceAssociationLinks?.length &&
  !subnet.applicationGatewayIPConfigurations?.length;

/** Of a network that AKS made; it may hold the API server's subnet and those of others as well. */
function managedSubnetsOf(
  { nodeResourceGroup = '' }: ManagedCluster,
  { index }: { readonly index: Pick<InventoryIndex, 'subnetsIn'> },
): readonly KnownSubnet[] {
  const inGroup = index.subnetsIn(nodeResourceGroup);
  const named = inGroup.filter(({ name }) => name === MANAGED_SUBNET);
  return named.length > 0 ? named : inGroup.filter(isNodeSubnet);
}

/**
 * The subnets of a pool, its nodes' and, where they have one of their own, its pods': those that it
 * names, or, with a network that AKS made, the nodes' in the node resource group.
 *
 * @internal
 */
export function subnetsOfPool(
  pool: Pick<ManagedClusterAgentPoolProfile, 'podSubnetID' | 'vnetSubnetID'>,
  options: {
    readonly cluster: ManagedCluster;
    readonly index: Pick<InventoryIndex, 'subnet' | 'subnetsIn'>;
  },
): {
  readonly nodes: readonly ClusterSubnet[];
  readonly pods: readonly ClusterSubnet[];
} {
  const { cluster, index } = options;
  const found = (id: string): ClusterSubnet => {
    const known = index.subnet(id);
    return known
      ? { resourceId: known.resourceId, name: known.name, known }
      : { resourceId: id, name: parseArmId(id)?.name ?? id };
  };
  return {
    nodes: pool.vnetSubnetID
      ? [found(pool.vnetSubnetID)]
      : managedSubnetsOf(cluster, { index }).map(({ resourceId }) =>
          found(resourceId),
        ),
    pods: pool.podSubnetID ? [found(pool.podSubnetID)] : [],
  };
}
