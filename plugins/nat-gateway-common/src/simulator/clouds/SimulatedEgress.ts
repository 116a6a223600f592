import type { NatInstanceSettings } from '../../aws/ceilings/awsNatInstanceCeilings';

/**
 * What connections leave through: a NAT gateway of Azure or AWS, or a NAT instance, whose
 * addresses all nodes share; or a load balancer of Azure that has set ports aside for each node.
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
      /** Of UDP as well; 30, what AKS sets, where absent. */
      readonly tcpIdleTimeoutMinutes?: number;
    }
  | {
      readonly kind: 'awsNatGateway';
      readonly ipv4AddressCount: number;
    }
  | {
      readonly kind: 'awsNatInstance';
      readonly settings?: NatInstanceSettings;
    };

export type { NatInstanceSettings };
