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
import { managedGatewayOf } from './managedGatewayOf';
import { nodeCountOf } from './nodeCountOf';
import { nodePublicIpsWay } from './nodePublicIpsWay';
import { outboundRulesWay } from './outboundRulesWay';
import { type ClusterSubnet, subnetsOfPool } from './subnetsOfPool';
import type { SubnetWay } from './SubnetWay';
import { wayOfGateway } from './wayOfGateway';
import { wayOfSubnet } from './wayOfSubnet';

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

const unknownWay = (
  key: string,
  rest: Pick<SubnetWay, 'because'> & Pick<SubnetWay['way'], 'notRead'>,
): SubnetWay => ({
  key,
  way: { kind: 'unknown', addresses: [], notRead: rest.notRead },
  because: rest.because,
});

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

function wayOf(
  place: ClusterSubnet,
  options: {
    readonly pool: Pool;
    readonly part: 'nodes' | 'pods';
    readonly cluster: ManagedCluster;
    readonly index: InventoryIndex;
  },
): SubnetWay {
  const { cluster, index, part, pool } = options;
  const outboundType = cluster.networkProfile?.outboundType ?? 'loadBalancer';
  const type = outboundType.toLowerCase();
  if (type === 'block') {
    return {
      key: 'blocked',
      way: { kind: 'blocked', addresses: [], notRead: [] },
      because: () => say('outbound.blockedByType', {}),
    };
  }
  const managed = type.startsWith('managednatgateway')
    ? managedGatewayOf(cluster, { index })?.id
    : undefined;
  if (!place.known) {
    const unread = {
      kind: 'subnet' as const,
      resourceId: place.resourceId,
      name: place.name,
    };
    if (!managed) {
      return unknownWay(`subnet ${place.resourceId.toLowerCase()}`, {
        notRead: [unread],
        because: ({ subnets }) => say('outbound.subnetsNotRead', { subnets }),
      });
    }
    const given = wayOfGateway(managed, { index });
    return {
      ...given,
      way: { ...given.way, notRead: [...given.way.notRead, unread] },
    };
  }
  const ofPool =
    part === 'nodes' && pool.enableNodePublicIP
      ? nodePublicIpsWay(pool, { index })
      : undefined;
  const ofCluster =
    ofPool ??
    (type === 'loadbalancer'
      ? outboundRulesWay(cluster, { index })
      : managed && wayOfGateway(managed, { index }));
  return wayOfSubnet(place.known, {
    index,
    outboundType,
    ...(ofCluster && { ofCluster }),
  });
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
  const taken = new Map<
    string,
    {
      readonly found: SubnetWay;
      readonly pools: Set<Pool>;
      readonly subnets: Map<string, ClusterSubnet>;
    }
  >();
  for (const pool of pools) {
    const { nodes, pods } = subnetsOfPool(pool, { cluster, index });
    // A network that AKS made and that could not be read has no subnet to name.
    const places = nodes.length > 0 ? nodes : [unreadNetworkOf(cluster)];
    for (const [part, place] of [
      ...places.map(each => ['nodes', each] as const),
      ...pods.map(each => ['pods', each] as const),
    ]) {
      const found = wayOf(place, { pool, part, cluster, index });
      const same = taken.get(found.key) ?? {
        found,
        pools: new Set<Pool>(),
        subnets: new Map<string, ClusterSubnet>(),
      };
      same.pools.add(pool);
      same.subnets.set(place.resourceId.toLowerCase(), place);
      taken.set(found.key, same);
    }
  }
  const isCounted = !isStopped(cluster) && !isAutoProvisioned(cluster);
  const ways = [...taken.values()].map(({ found, pools: takers, subnets }) => {
    const counts = [...takers].map(nodeCountOf);
    const nodeCount = counts.every(count => count !== undefined)
      ? counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
      : undefined;
    const names = [...subnets.values()].map(({ name }) => name);
    const { message, wording } = found.because({
      subnets: names,
      pools: [...takers].flatMap(({ name }) => name ?? []),
    });
    return {
      weight: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      way: {
        ...found.way,
        pools: [...takers].map(pool => toPool(pool, cluster)),
        subnets: [...subnets.values()].map(({ resourceId, name }) => ({
          resourceId,
          name,
        })),
        ...(isCounted && nodeCount !== undefined && { nodeCount }),
        reason: message,
        reasonWording: wording,
      } satisfies EgressWay,
    };
  });
  return [
    ...ways
      .sort((one, other) => other.weight - one.weight)
      .map(({ way }) => way),
    ...staticGatewayWays(cluster),
  ];
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
