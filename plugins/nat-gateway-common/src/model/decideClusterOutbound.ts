import type { ClusterOutbound } from './ClusterEgress';
import type { EgressAddress } from './EgressAddress';

/**
 * What decides how a cluster goes out, as the resource manager shows it.
 *
 * @public
 */
export interface ClusterOutboundFacts {
  /** Azure: `networkProfile.outboundType`, word for word. */
  readonly outboundType: string;
  readonly subnets: readonly {
    readonly name: string;
    readonly natGatewayId?: string;
    /** The route for 0.0.0.0/0 of the subnet's route table. */
    readonly defaultRoute?: {
      readonly routeTableId: string;
      /** `VirtualAppliance`, `VirtualNetworkGateway`, `Internet`, `VnetLocal`, `None` */
      readonly nextHopType: string;
      readonly nextHopIpAddress?: string;
    };
  }[];
  readonly loadBalancer?: {
    readonly addresses: readonly EgressAddress[];
    readonly nodeCount?: number;
    readonly portsPerNode?: number;
    readonly portsPerNodeBasis?: 'configured' | 'defaultByNodeCount';
  };
}

type SubnetFacts = ClusterOutboundFacts['subnets'][number];
type SubnetWay = 'route' | 'dropped' | 'natGateway' | 'cluster';

// A route to the internet leaves the NAT gateway in charge; only another next hop takes over.
function wayOf({ defaultRoute, natGatewayId }: SubnetFacts): SubnetWay {
  const nextHop = defaultRoute?.nextHopType.toLowerCase();
  if (nextHop === 'none') return 'dropped';
  if (nextHop && nextHop !== 'internet') return 'route';
  return natGatewayId ? 'natGateway' : 'cluster';
}

const wayInWords: Record<SubnetWay, string> = {
  route: 'a user-defined route',
  dropped: 'a route that drops everything',
  natGateway: 'a NAT gateway',
  cluster: "the cluster's own outbound type",
};

function byOutboundType(facts: ClusterOutboundFacts): ClusterOutbound {
  switch (facts.outboundType.toLowerCase()) {
    case 'loadbalancer':
      return { kind: 'loadBalancer', addresses: [], ...facts.loadBalancer };
    case 'none':
    case 'block':
      return {
        kind: 'none',
        reason: `outboundType is ${facts.outboundType}, and no subnet of the cluster has a NAT gateway`,
      };
    case 'userdefinedrouting':
      return {
        kind: 'unknown',
        reason:
          'outboundType is userDefinedRouting, but no route table of the subnets has a route for 0.0.0.0/0; a route learnt over BGP or ExpressRoute is not visible to Azure Resource Manager',
      };
    default:
      return {
        kind: 'unknown',
        reason: `outboundType is ${facts.outboundType}, but no subnet of the cluster that could be read has a NAT gateway`,
      };
  }
}

/**
 * How a cluster's nodes go out: a default route to an appliance or a network gateway goes before
 * a NAT gateway, which goes before the cluster's own load balancer. Subnets that go different ways,
 * one of them by a route, give `unknown` with the ways named.
 *
 * Source: https://learn.microsoft.com/en-us/azure/nat-gateway/nat-overview#outbound-connectivity (read 2026-11-20).
 *
 * @public
 */
export function decideClusterOutbound(
  facts: ClusterOutboundFacts,
): ClusterOutbound {
  const ways = new Set(facts.subnets.map(wayOf));
  const routed = ways.has('route') || ways.has('dropped');
  if (routed && ways.size > 1) {
    const named = facts.subnets.map(
      subnet => `${subnet.name} by ${wayInWords[wayOf(subnet)]}`,
    );
    return {
      kind: 'unknown',
      reason: `the cluster's subnets go out in different ways: ${named.join(
        ', ',
      )}`,
    };
  }
  const route = facts.subnets.find(subnet => subnet.defaultRoute)?.defaultRoute;
  if (ways.has('dropped')) {
    return {
      kind: 'none',
      reason: `the route for 0.0.0.0/0 in ${route?.routeTableId} has the next hop None, so everything is dropped`,
    };
  }
  if (ways.has('route') && route) {
    return {
      kind: 'userDefinedRoute',
      routeTableId: route.routeTableId,
      nextHopType: route.nextHopType,
      ...(route.nextHopIpAddress && {
        nextHopIpAddress: route.nextHopIpAddress,
      }),
    };
  }
  if (ways.has('natGateway')) {
    const byLowerCase = new Map<string, string>();
    for (const { natGatewayId } of facts.subnets) {
      if (natGatewayId && !byLowerCase.has(natGatewayId.toLowerCase())) {
        byLowerCase.set(natGatewayId.toLowerCase(), natGatewayId);
      }
    }
    return {
      kind: 'natGateway',
      gatewayResourceIds: [...byLowerCase.values()],
    };
  }
  return byOutboundType(facts);
}
