import { wholeNumber } from '../../advice/wholeNumber';
import { statusThresholds } from '../../snat/statusThresholds';
import type { PortAllocation } from './allocateLoadBalancerPorts';
import type { NatGatewayReason } from './NatGatewayDecision';

/**
 * What the busiest node's ports say for or against a NAT gateway.
 *
 * @internal
 */
export function busiestNodeReason(
  busiestNodePorts: number | undefined,
  allocation: PortAllocation,
): NatGatewayReason {
  const share = wholeNumber(allocation.portsPerNode);
  if (busiestNodePorts === undefined) {
    return {
      id: 'busiestNodeNotKnown',
      weighs: 'unknown',
      text: `How many of its ${share} ports the busiest node uses is not known; measure UsedSnatPorts by BackendIPAddress.`,
    };
  }
  const uses = `The busiest node uses ${wholeNumber(
    busiestNodePorts,
  )} of its ${share} ports`;
  return busiestNodePorts >=
    statusThresholds.atRiskRatio * allocation.portsPerNode
    ? {
        id: 'busiestNodeNearItsShare',
        weighs: 'for',
        text: `${uses}, and cannot have those that others leave unused.`,
      }
    : {
        id: 'busiestNodeFarFromItsShare',
        weighs: 'against',
        text: `${uses}.`,
      };
}
