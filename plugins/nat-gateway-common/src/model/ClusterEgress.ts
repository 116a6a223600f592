import type { ClusterFacts } from '../advice/ClusterFacts';
import type { EgressAddress } from './EgressAddress';
import type { Wording } from '../words/Wording';

/**
 * How a cluster's nodes go out to the internet, as far as the cloud's resource manager shows it.
 *
 * @public
 */
export type ClusterOutbound =
  | {
      readonly kind: 'natGateway';
      /** Resource ids of the gateways on the cluster's subnets; several when its subnets differ. */
      readonly gatewayResourceIds: readonly string[];
    }
  | {
      readonly kind: 'loadBalancer';
      readonly addresses: readonly EgressAddress[];
      readonly nodeCount?: number;
      /** SNAT ports pre-allocated to each node. */
      readonly portsPerNode?: number;
      /** Whether {@link portsPerNode} was set by hand or follows the default table by node count. */
      readonly portsPerNodeBasis?: 'configured' | 'defaultByNodeCount';
    }
  | {
      readonly kind: 'userDefinedRoute';
      readonly routeTableId: string;
      readonly nextHopType: string;
      readonly nextHopIpAddress?: string;
    }
  | {
      readonly kind: 'none' | 'unknown';
      readonly reason: string;
      readonly reasonWording?: Wording;
    };

/**
 * A cluster as a provider reports it.
 *
 * @public
 */
export interface ObservedCluster {
  readonly resourceId: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly region: string;
  /** Azure: `networkProfile.outboundType`, word for word. */
  readonly outboundType: string;
  readonly virtualNetworkId?: string;
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
  }[];
  /** Availability zones that the node pools use, sorted. */
  readonly zones: readonly string[];
  readonly outbound: ClusterOutbound;
  readonly tags: Readonly<Record<string, string>>;
  readonly consoleUrl?: string;
  /** What only advice rests on; kept by the back end, not answered. */
  readonly facts?: Pick<ClusterFacts, 'subnets'> & {
    /** The load balancer that the nodes go out through, if it is one. */
    readonly loadBalancerResourceId?: string;
    /** Nodes that the autoscaler may grow to, with those that an upgrade adds. */
    readonly maxNodeCount?: number;
  };
}
