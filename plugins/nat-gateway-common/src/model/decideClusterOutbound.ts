import type { Said } from '../words/Said';
import { say } from '../words/say';
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

const sentenceOfWay = {
  route: 'outbound.subnetByRoute',
  dropped: 'outbound.subnetByDrop',
  natGateway: 'outbound.subnetByNatGateway',
  cluster: 'outbound.subnetByCluster',
} as const satisfies Record<SubnetWay, string>;

const because = (
  kind: 'none' | 'unknown',
  { message, wording }: Said,
): ClusterOutbound => ({ kind, reason: message, reasonWording: wording });

function byOutboundType(facts: ClusterOutboundFacts): ClusterOutbound {
  const { outboundType } = facts;
  switch (outboundType.toLowerCase()) {
    case 'loadbalancer':
      return { kind: 'loadBalancer', addresses: [], ...facts.loadBalancer };
    case 'none':
    case 'block':
      return because(
        'none',
        say('outbound.noGatewayOfSubnets', { outboundType }),
      );
    case 'userdefinedrouting':
      return because('unknown', say('outbound.noRouteThatCanBeSeen', {}));
    default:
      return because(
        'unknown',
        say('outbound.noGatewayThatCouldBeRead', { outboundType }),
      );
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
    const subnets = facts.subnets.map(
      subnet =>
        say(sentenceOfWay[wayOf(subnet)], { subnet: subnet.name }).wording,
    );
    return because('unknown', say('outbound.differentWays', { subnets }));
  }
  const route = facts.subnets.find(subnet => subnet.defaultRoute)?.defaultRoute;
  if (ways.has('dropped')) {
    const routeTable = route?.routeTableId ?? '';
    return because('none', say('outbound.everythingDropped', { routeTable }));
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
