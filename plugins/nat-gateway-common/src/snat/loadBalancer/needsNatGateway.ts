import { wholeNumber } from '../../advice/wholeNumber';
import { requireNumber } from '../../input/requireNumber';

import { statusThresholds } from '../statusThresholds';
import {
  allocateLoadBalancerPorts,
  type PortAllocation,
} from './allocateLoadBalancerPorts';

/**
 * What is known of a cluster that goes out through a load balancer. What is not known is left out,
 * and weighs as unknown.
 *
 * @public
 */
export interface LoadBalancerOutboundFacts {
  readonly allocation: PortAllocation;
  /** SNAT connections that failed in the window looked at. */
  readonly failedConnections?: number;
  /** The highest that any node used, measured or planned. */
  readonly busiestNodePorts?: number;
  /** Nodes that the autoscaler may grow to, with those that an upgrade adds. */
  readonly maxNodeCount?: number;
  /** Days of the window that failures and ports were measured over. */
  readonly windowDays?: number;
}

/**
 * One reason for or against a NAT gateway, or one thing that is not known.
 *
 * @public
 */
export interface NatGatewayReason {
  readonly id:
    | 'connectionsFail'
    | 'noConnectionFails'
    | 'failuresNotKnown'
    | 'busiestNodeNearItsShare'
    | 'busiestNodeFarFromItsShare'
    | 'busiestNodeNotKnown'
    | 'shareShrinksWithGrowth'
    | 'growthExceedsAllocation'
    | 'windowShort';
  readonly weighs: 'for' | 'against' | 'unknown';
  readonly text: string;
}

/**
 * Whether a NAT gateway is needed, with all reasons, the weightiest first.
 *
 * @public
 */
export interface NatGatewayDecision {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly reasons: readonly NatGatewayReason[];
}

/** A quiet day says nothing of the end of the month. */
const minWindowDays = 7;

function growthReason(
  allocation: PortAllocation,
  options: {
    readonly maxNodeCount: number;
    readonly busiestNodePorts: number | undefined;
  },
): NatGatewayReason | undefined {
  const { maxNodeCount, busiestNodePorts } = options;
  const nodes = wholeNumber(maxNodeCount);
  if (maxNodeCount > allocation.maxNodeCount) {
    return {
      id: 'growthExceedsAllocation',
      weighs: 'for',
      text: `The cluster may grow to ${nodes} nodes, and the ports are allocated for ${wholeNumber(
        allocation.maxNodeCount,
      )}: the next node cannot be added.`,
    };
  }
  if (allocation.basis === 'setByHand') return undefined;
  const { portsPerNode } = allocateLoadBalancerPorts({
    nodeCount: maxNodeCount,
    addressCount: allocation.addressCount,
  });
  if (portsPerNode >= allocation.portsPerNode) return undefined;
  const matters =
    busiestNodePorts !== undefined &&
    busiestNodePorts >= statusThresholds.atRiskRatio * portsPerNode;
  return {
    id: 'shareShrinksWithGrowth',
    weighs: matters
      ? 'for'
      : busiestNodePorts === undefined
        ? 'unknown'
        : 'against',
    text: `At ${nodes} nodes each has ${wholeNumber(
      portsPerNode,
    )} ports instead of ${wholeNumber(allocation.portsPerNode)}${
      busiestNodePorts === undefined
        ? '; what the busiest node uses is not known.'
        : matters
          ? `, and the busiest node uses ${wholeNumber(busiestNodePorts)}.`
          : `, and the busiest node's ${wholeNumber(busiestNodePorts)} still fit.`
    }`,
  };
}

/**
 * Do you need a NAT gateway? Yes when connections fail, when the busiest node is near its share, or
 * when growth takes its share away; no when it is known that none of these is so; otherwise it is
 * not known, and the reasons say what to measure.
 *
 * @example
 * needsNatGateway({ allocation, failedConnections: 12 }).answer; // 'yes'
 * needsNatGateway({ allocation }).answer; // 'unknown'
 *
 * @throws InputError when a number is negative, NaN or absurd, or the growth is below today's nodes.
 * @public
 */
export function needsNatGateway(
  facts: LoadBalancerOutboundFacts,
): NatGatewayDecision {
  const { allocation, busiestNodePorts, failedConnections } = facts;
  const { maxNodeCount, windowDays } = facts;
  if (failedConnections !== undefined) {
    requireNumber('failedConnections', failedConnections, { min: 0, max: 1e12 });
  }
  if (busiestNodePorts !== undefined) {
    requireNumber('busiestNodePorts', busiestNodePorts, { min: 0, max: 1e9 });
  }
  if (windowDays !== undefined) {
    requireNumber('windowDays', windowDays, { above: 0, max: 3650 });
  }
  if (maxNodeCount !== undefined) {
    requireNumber('maxNodeCount', maxNodeCount, {
      min: allocation.nodeCount,
      max: 5000,
      whole: true,
    });
  }
  const share = wholeNumber(allocation.portsPerNode);
  const failures: NatGatewayReason =
    failedConnections === undefined
      ? {
          id: 'failuresNotKnown',
          weighs: 'unknown',
          text: 'Whether connections fail is not known; measure SnatConnectionCount by ConnectionState.',
        }
      : failedConnections > 0
        ? {
            id: 'connectionsFail',
            weighs: 'for',
            text: `${wholeNumber(failedConnections)} connections failed for want of ports.`,
          }
        : {
            id: 'noConnectionFails',
            weighs: 'against',
            text: 'No connection failed.',
          };
  const near =
    busiestNodePorts !== undefined &&
    busiestNodePorts >= statusThresholds.atRiskRatio * allocation.portsPerNode;
  const busiest: NatGatewayReason =
    busiestNodePorts === undefined
      ? {
          id: 'busiestNodeNotKnown',
          weighs: 'unknown',
          text: `How many of its ${share} ports the busiest node uses is not known; measure UsedSnatPorts by BackendIPAddress.`,
        }
      : near
        ? {
            id: 'busiestNodeNearItsShare',
            weighs: 'for',
            text: `The busiest node uses ${wholeNumber(busiestNodePorts)} of its ${share} ports, and cannot have those that others leave unused.`,
          }
        : {
            id: 'busiestNodeFarFromItsShare',
            weighs: 'against',
            text: `The busiest node uses ${wholeNumber(busiestNodePorts)} of its ${share} ports.`,
          };
  const growth =
    maxNodeCount === undefined
      ? undefined
      : growthReason(allocation, { maxNodeCount, busiestNodePorts });
  const short: NatGatewayReason | undefined =
    windowDays !== undefined && windowDays < minWindowDays
      ? {
          id: 'windowShort',
          weighs: 'unknown',
          text: `Only ${windowDays} days were measured; ${minWindowDays} take in a whole week.`,
        }
      : undefined;
  const order = { for: 0, unknown: 1, against: 2 };
  const reasons = [failures, busiest, growth, short]
    .filter(reason => reason !== undefined)
    .sort((one, other) => order[one.weighs] - order[other.weighs]);
  const weights = reasons.map(({ weighs }) => weighs);
  const answer = weights.includes('for')
    ? 'yes'
    : weights.includes('unknown')
      ? 'unknown'
      : 'no';
  return { answer, reasons };
}
