/**
 * What connections leave through: a NAT gateway whose addresses all nodes share, or a load
 * balancer that has set ports aside for each node.
 *
 * @public
 */
export type SimulatedEgress =
  | {
      readonly kind: 'natGateway';
      readonly ipv4AddressCount: number;
      /** 4 where absent. */
      readonly tcpIdleTimeoutMinutes?: number;
    }
  | {
      readonly kind: 'loadBalancer';
      readonly ipv4AddressCount: number;
      /** Azure's default for the number of nodes where absent. */
      readonly portsPerNode?: number;
      /** 4 where absent. */
      readonly tcpIdleTimeoutMinutes?: number;
    };
