import type { Wording } from '../words/Wording';
import type { EgressAddress } from './EgressAddress';
import type { EgressPool } from './EgressPool';
import type { IdleTimeout } from './IdleTimeout';
import type { UnreadResource } from './UnreadResource';

/**
 * What all ways out have.
 *
 * @public
 */
export interface EgressWayFacts {
  /** The node pools whose nodes or pods take it; none of machines without a cluster. */
  readonly pools: readonly EgressPool[];
  /** The subnets whose flows take it. */
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
  }[];
  /** Nodes of these pools, or machines, that take it. Absent: not known. */
  readonly nodeCount?: number;
  /** The source addresses, as far as the cloud shows them. */
  readonly addresses: readonly EgressAddress[];
  /** The fact that decides, in English. */
  readonly reason: string;
  readonly reasonWording?: Wording;
  /** What could not be read of it. Not empty: the way may differ from what is told here. */
  readonly notRead: readonly UnreadResource[];
}

/**
 * One way out to the internet, as far as the cloud's resource manager shows it.
 *
 * - `natGateway`: a NAT gateway of the subnets or of their whole network.
 * - `loadBalancer`: outbound rules of a load balancer, the cluster's or one of the machines.
 * - `userDefinedRoute`: a route to an appliance or a network gateway; what happens there is
 *   not visible, unless it is a firewall of the cloud that could be read.
 * - `nodePublicIps`: each node leaves with a public IP address of its own.
 * - `defaultOutboundAccess`: addresses that the cloud lends, which can change.
 * - `staticEgressGateway`: a gateway pool, for the pods that ask for it.
 * - `blocked`: network security rules let nothing out.
 * - `none`: nothing leads out.
 * - `unknown`: what would decide could not be read.
 *
 * @public
 */
export type EgressWay = EgressWayFacts &
  (
    | { readonly kind: 'natGateway'; readonly gatewayResourceId: string }
    | {
        readonly kind: 'loadBalancer';
        /** Absent: that of the cluster. */
        readonly loadBalancerResourceId?: string;
        /** SNAT ports pre-allocated to each node. */
        readonly portsPerNode?: number;
        /** Whether they were set by hand, were measured, or follow the default table by node count. */
        readonly portsPerNodeBasis?:
          | 'configured'
          | 'defaultByNodeCount'
          | 'measured';
        readonly tcpIdleTimeout?: IdleTimeout;
      }
    | {
        readonly kind: 'userDefinedRoute';
        readonly routeTableId: string;
        readonly nextHopType: string;
        /** Several where appliances share the load; empty for a network gateway. */
        readonly nextHopIpAddresses: readonly string[];
        /** The cloud's firewall at the next hop, where it could be read: the addresses are those it sends with. */
        readonly firewall?: {
          readonly resourceId: string;
          readonly name: string;
        };
      }
    | {
        readonly kind:
          | 'blocked'
          | 'defaultOutboundAccess'
          | 'nodePublicIps'
          | 'none'
          | 'staticEgressGateway'
          | 'unknown';
      }
  );

/**
 * The ways of one kind.
 *
 * @public
 */
export type EgressWayOf<Kind extends EgressWay['kind']> = Extract<
  EgressWay,
  { readonly kind: Kind }
>;
