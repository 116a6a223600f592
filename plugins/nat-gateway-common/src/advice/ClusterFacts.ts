import type { NatGateway } from '../model/NatGateway';
import type { LoadBalancerOutboundFacts } from '../azure/loadBalancer/needsNatGateway';
import type { SubnetOutboundFact } from '../azure/advice/SubnetOutboundFact';

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
  readonly loadBalancer?: Omit<LoadBalancerOutboundFacts, 'allocation'>;
}
