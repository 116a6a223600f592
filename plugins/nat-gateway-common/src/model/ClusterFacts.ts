import type { NatGateway } from './NatGateway';
import type { SubnetOutboundFact } from './SubnetOutboundFact';

/**
 * What was measured of a load balancer that a cluster goes out through. What is not known is left out.
 *
 * @public
 */
export interface LoadBalancerFacts {
  /** SNAT connections that failed in the window looked at. */
  readonly failedConnections?: number;
  /** The highest that any node used, measured or planned. */
  readonly busiestNodePorts?: number;
  /** Nodes that the autoscaler may grow to, with those that an upgrade adds; left out, no more than today. */
  readonly maxNodeCount?: number;
  /** Days of the window that failures and ports were measured over; left out where they are planned. */
  readonly windowDays?: number;
}

/**
 * What may be known of a cluster beyond its observation. What is absent is not known, and the rules
 * that need it say so.
 *
 * @public
 */
export interface ClusterFacts {
  /** The gateways on the cluster's subnets, whether or not packets take them. */
  readonly gateways?: readonly NatGateway[];
  readonly subnets?: readonly SubnetOutboundFact[];
  readonly loadBalancer?: LoadBalancerFacts;
}
