import type { GatewayKind } from '../../model/GatewayKind';
import type { CapacityAssumption } from './CapacityAssumption';
import type { CapacityMargin } from './CapacityMargin';
import type { GatewayCount } from './gatewaysNeeded';
import type { AddressBlock } from './prefixFor';

/**
 * What one destination needs.
 *
 * @public
 */
export interface DestinationCapacity {
  readonly name: string;
  readonly protocol: 'TCP' | 'UDP';
  /** Ports held at a time at the mean rate, in use and in cool-down. */
  readonly meanPortsHeld: number;
  readonly peakPortsHeld: number;
  /** At peak, with the margin. */
  readonly portsToProvide: number;
  /** Over all gateways. */
  readonly addressesNeeded: number;
  /** With the planned addresses: that a new connection at peak finds no port. */
  readonly exhaustionProbability: number;
  /**
   * At peak with the margin, on the node with most pods: what the cloud's load balancer, with its own
   * timers, would have to set aside for each node. Absent where it has none that does.
   */
  readonly portsToProvidePerNode?: number;
}

/**
 * Addresses and gateways for workloads, with what they rest on.
 *
 * @public
 */
export interface CapacityPlan {
  readonly kind: GatewayKind;
  readonly tcpIdleTimeoutSeconds: number;
  readonly margin: CapacityMargin;
  /** Worst first. Destinations that bypass the gateway are not here. */
  readonly destinations: readonly DestinationCapacity[];
  /** At peak with the margin, both protocols, without cool-down. */
  readonly peakConnections: number;
  /** Over all gateways. */
  readonly addressesNeeded: number;
  readonly addressesPerGateway: number;
  readonly gateways: GatewayCount;
  /** The block for one gateway; absent where addresses come singly. */
  readonly prefix?: AddressBlock;
  /** That a new connection at peak finds no port at the worst destination. */
  readonly exhaustionProbability: number;
  /** Addresses that stand today, and how they would do; present when the count was given. */
  readonly today?: {
    readonly addressCount: number;
    readonly enough: boolean;
    readonly exhaustionProbability: number;
  };
  readonly assumptions: readonly CapacityAssumption[];
}
