import type {
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
} from '@azure/arm-containerservice';
import {
  say,
  type EgressPool,
  type EgressWay,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';
import { isAutoProvisioned } from './isAutoProvisioned';
import { joinWays, type Taker } from './joinWays';
import { nodeCountOf } from './nodeCountOf';
import { type ClusterSubnet, subnetsOfPool } from './subnetsOfPool';
import { wayOfPool } from './wayOfPool';

type Pool = ManagedClusterAgentPoolProfile;

const isStopped = ({ powerState }: ManagedCluster) =>
  powerState?.code === 'Stopped';

const toPool = (pool: Pool, cluster: ManagedCluster): EgressPool => {
  const nodeCount = nodeCountOf(pool);
  return {
    name: pool.name ?? '',
    ...(nodeCount !== undefined && !isStopped(cluster) && { nodeCount }),
    zones: [...(pool.availabilityZones ?? [])].sort(),
  };
};

const unreadNetworkOf = ({
  id = '',
  nodeResourceGroup = '',
}: ManagedCluster) => ({
  resourceId: `${id
    .split('/')
    .slice(0, 3)
    .join('/')}/resourceGroups/${nodeResourceGroup}`,
  name: nodeResourceGroup,
});

/**
 * The ways that a pool's nodes and pods take, one for each of their subnets.
 *
 * @internal
 */
export function takersOfPool(
  pool: Pool,
  options: { readonly cluster: ManagedCluster; readonly index: InventoryIndex },
): readonly Taker[] {
  const { cluster } = options;
  const { nodes, pods } = subnetsOfPool(pool, options);
  // A network that AKS made and that could not be read has no subnet to name.
  const places = nodes.length > 0 ? nodes : [unreadNetworkOf(cluster)];
  const takerIn = (place: ClusterSubnet, part: 'nodes' | 'pods') => ({
    found: wayOfPool(place, { ...options, pool, part }),
    subnet: place,
    taker: pool,
    pool: toPool(pool, cluster),
    count: nodeCountOf(pool),
  });
  return [
    ...places.map(place => takerIn(place, 'nodes')),
    ...pods.map(place => takerIn(place, 'pods')),
  ];
}

/**
 * How a cluster goes out: a way for each that its pools' subnets take, the one of most nodes first.
 * Never none.
 *
 * @internal
 */
export function waysOfCluster(
  cluster: ManagedCluster,
  { index }: { readonly index: InventoryIndex },
): readonly EgressWay[] {
  const pools = cluster.agentPoolProfiles ?? [];
  if (!cluster.networkProfile || pools.length === 0) {
    const said = say('outbound.clusterNotReady', {
      state: cluster.provisioningState ?? 'Unknown',
    });
    return [
      {
        kind: 'unknown',
        pools: [],
        subnets: [],
        addresses: [],
        notRead: [],
        reason: said.message,
        reasonWording: said.wording,
      },
    ];
  }
  const takers = pools.flatMap(pool => takersOfPool(pool, { cluster, index }));
  const isCounted = !isStopped(cluster) && !isAutoProvisioned(cluster);
  return [...joinWays(takers, { isCounted }), ...staticGatewayWays(cluster)];
}

/** Gateway pools carry only the pods that ask for it; which those are, and the addresses, only Kubernetes knows. */
function staticGatewayWays(cluster: ManagedCluster): readonly EgressWay[] {
  const gateways = (cluster.agentPoolProfiles ?? []).filter(
    ({ mode }) => mode === 'Gateway',
  );
  if (gateways.length === 0) return [];
  const { message, wording } = say('outbound.byStaticGateway', {
    pools: gateways.flatMap(({ name }) => name ?? []),
  });
  return [
    {
      kind: 'staticEgressGateway',
      pools: gateways.map(pool => toPool(pool, cluster)),
      subnets: [],
      addresses: [],
      notRead: [],
      reason: message,
      reasonWording: wording,
    },
  ];
}
