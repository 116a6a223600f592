import { requireNumber } from '../../input/requireNumber';
import type { LoadBalancerFacts } from '../../model/ClusterFacts';
import type { PortAllocation } from './allocateLoadBalancerPorts';
import { busiestNodeReason } from './busiestNodeReason';
import { checkAllocation } from './checkAllocation';
import { failuresReason } from './failuresReason';
import { growthReason } from './growthReason';
import type {
  NatGatewayDecision,
  NatGatewayReason,
} from './NatGatewayDecision';

/**
 * What is known of a cluster that goes out through a load balancer. Failures and ports that are not
 * known are left out, and weigh as unknown.
 *
 * @public
 */
export interface LoadBalancerOutboundFacts extends LoadBalancerFacts {
  readonly allocation: PortAllocation;
}

/** A quiet day says nothing of the end of the week. */
const minWindowDays = 7;

function checkFacts(facts: LoadBalancerOutboundFacts): void {
  const { allocation, busiestNodePorts, failedConnections } = facts;
  const { maxNodeCount, windowDays } = facts;
  checkAllocation(allocation);
  if (failedConnections !== undefined) {
    requireNumber('failedConnections', failedConnections, {
      min: 0,
      max: 1e12,
    });
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
      max: 10_000,
      whole: true,
    });
  }
}

function answerOf(reasons: readonly NatGatewayReason[]) {
  if (reasons.some(({ weighs }) => weighs === 'for')) return 'yes';
  if (reasons.some(({ weighs }) => weighs === 'unknown')) return 'unknown';
  return 'no';
}

/**
 * Do you need a NAT gateway? Yes when connections fail, when the busiest node is near its share, or
 * when growth takes its share away; no when it is known that none of these is so; otherwise it is
 * not known, and the reasons say what to measure.
 *
 * @example
 * ```ts
 * needsNatGateway({ allocation, failedConnections: 12 }).answer; // 'yes'
 * needsNatGateway({ allocation }).answer; // 'unknown'
 * ```
 *
 * @throws InputError when a number is negative, NaN or absurd, or the growth is below today's nodes.
 * @public
 */
export function needsNatGateway(
  facts: LoadBalancerOutboundFacts,
): NatGatewayDecision {
  checkFacts(facts);
  const { allocation, busiestNodePorts, maxNodeCount, windowDays } = facts;
  const short: NatGatewayReason | undefined =
    windowDays !== undefined && windowDays < minWindowDays
      ? {
          id: 'windowShort',
          weighs: 'unknown',
          text: `Only ${windowDays} days were measured; ${minWindowDays} take in a whole week.`,
        }
      : undefined;
  const order = { for: 0, unknown: 1, against: 2 };
  const reasons = [
    failuresReason(facts.failedConnections),
    busiestNodeReason(busiestNodePorts, allocation),
    maxNodeCount === undefined
      ? undefined
      : growthReason(allocation, { maxNodeCount, busiestNodePorts }),
    short,
  ]
    .filter(reason => reason !== undefined)
    .sort((one, other) => order[one.weighs] - order[other.weighs]);
  return { answer: answerOf(reasons), reasons };
}
