import { wholeNumber } from '../../advice/wholeNumber';
import { statusThresholds } from '../../snat/statusThresholds';
import {
  allocateLoadBalancerPorts,
  type PortAllocation,
} from './allocateLoadBalancerPorts';
import type { NatGatewayReason } from './NatGatewayDecision';

/**
 * What growth to this many nodes says for or against a NAT gateway; nothing when it leaves
 * the share of each node as it is.
 *
 * @internal
 */
export function growthReason(
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
      text: `The cluster may grow to ${nodes} nodes, and ports are there for ${wholeNumber(
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
  const id = 'shareShrinksWithGrowth';
  const shrinks = `At ${nodes} nodes each has ${wholeNumber(
    portsPerNode,
  )} ports instead of ${wholeNumber(allocation.portsPerNode)}`;
  if (busiestNodePorts === undefined) {
    return {
      id,
      weighs: 'unknown',
      text: `${shrinks}; what the busiest node uses is not known.`,
    };
  }
  const uses = wholeNumber(busiestNodePorts);
  return busiestNodePorts >= statusThresholds.atRiskRatio * portsPerNode
    ? {
        id,
        weighs: 'for',
        text: `${shrinks}, and the busiest node uses ${uses}.`,
      }
    : {
        id,
        weighs: 'against',
        text: `${shrinks}, and the ${uses} of the busiest node still fit.`,
      };
}
