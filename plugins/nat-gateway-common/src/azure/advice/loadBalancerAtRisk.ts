import type { Said } from '../../words/Said';
import { evidenceOf } from '../../advice/evidenceOf';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { InputError } from '@backstage/errors';
import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { waysOfKind } from '../../model/waysOfKind';
import {
  allocateLoadBalancerPorts,
  type PortAllocation,
} from '../loadBalancer/allocateLoadBalancerPorts';
import type { NatGatewayReason } from '../loadBalancer/NatGatewayDecision';
import { needsNatGateway } from '../loadBalancer/needsNatGateway';
import { say } from '../../words/say';
import type { ClusterRule } from '../../advice/ClusterRule';
import { lacking } from '../../advice/lacking';

/**
 * What was observed may contradict itself: an address that cannot be read is missing from the
 * count, and pools grow between two answers. Then the ports of a node are not known.
 */
function allocationOf(
  observed: Parameters<typeof allocateLoadBalancerPorts>[0],
): PortAllocation | undefined {
  try {
    return allocateLoadBalancerPorts(observed);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

interface Figures {
  readonly allocatedNodes: number;
  readonly busiest: number;
  readonly failed: number;
  readonly mostNodes: number;
  readonly portsPerNode: number;
}

function titleOf(reason: NatGatewayReason['id'], figures: Figures): Said {
  const { allocatedNodes, busiest, failed, mostNodes, portsPerNode } = figures;
  switch (reason) {
    case 'connectionsFail':
      return say('loadBalancerAtRisk.connectionsFail', { failed });
    case 'busiestNodeNearItsShare':
      return say('loadBalancerAtRisk.busiestNodeNearItsShare', {
        busiest,
        portsPerNode,
      });
    case 'growthExceedsAllocation':
      return say('loadBalancerAtRisk.growthExceedsAllocation', {
        allocatedNodes,
        mostNodes,
      });
    default:
      return say('loadBalancerAtRisk.shareShrinksWithGrowth', {
        mostNodes,
        busiest,
      });
  }
}

/**
 * Load-balancer outbound that fails, or that a busy node or growth brings to its share of ports.
 *
 * @internal
 */
export const loadBalancerAtRisk: ClusterRule = (cluster, options) => {
  const { nodeCount, resourceId, ways } = cluster;
  const { observedAt, facts } = options;
  const [balanced] = waysOfKind(ways, 'loadBalancer');
  if (!balanced) return undefined;
  const id = 'load-balancer-at-risk';
  const { portsPerNode, portsPerNodeBasis } = balanced;
  const addressCount = ipv4AddressCount(balanced.addresses);
  const measured = facts.loadBalancer;
  if (!measured) {
    const missing = say('notKnown.allOf', {
      facts: [
        say('notKnown.failedOfLoadBalancer', {}).wording,
        say('notKnown.busiestNodePorts', {}).wording,
      ],
    });
    return lacking(id, { resourceId, missing });
  }
  if (!nodeCount || portsPerNode === undefined || !addressCount) {
    const missing = say('notKnown.nodesPortsAddresses', {});
    return lacking(id, { resourceId, missing });
  }
  const counted = allocationOf({
    nodeCount,
    addressCount,
    ...(portsPerNodeBasis === 'configured' && { portsPerNode }),
  });
  const allocation = counted && { ...counted, portsPerNode };
  if (!allocation) {
    const missing = say('notKnown.nodesPortsAddresses', {});
    return lacking(id, { resourceId, missing });
  }
  const maxNodeCount =
    measured.maxNodeCount && Math.max(measured.maxNodeCount, nodeCount);
  const { answer, reasons } = needsNatGateway({
    ...measured,
    maxNodeCount,
    allocation,
  });
  if (answer === 'no') return undefined;
  if (answer === 'unknown') {
    const { windowDays } = measured;
    const isUnknown = (reasonId: NatGatewayReason['id']) =>
      reasons.some(reason => reason.id === reasonId);
    const missing = say('notKnown.allOf', {
      facts: [
        ...(isUnknown('failuresNotKnown')
          ? [say('notKnown.failedOfLoadBalancer', {}).wording]
          : []),
        ...(isUnknown('busiestNodeNotKnown')
          ? [say('notKnown.busiestNodePorts', {}).wording]
          : []),
        ...(isUnknown('windowShort') && windowDays !== undefined
          ? [say('notKnown.wholeWeek', { days: windowDays }).wording]
          : []),
      ],
    });
    return lacking(id, { resourceId, missing });
  }
  const [{ id: reason }] = reasons.filter(({ weighs }) => weighs === 'for');
  const fails = reason === 'connectionsFail';
  const { failedConnections, busiestNodePorts, windowDays } = measured;
  const portsPerAddress = azureNatGatewayLimits.portsPerAddress.value;
  const { maxNodeCount: allocatedNodes } = allocation;
  const evidence = [
    ['failedConnections', failedConnections, 'connections'],
    ['busiestNodePorts', busiestNodePorts, 'ports'],
    ['windowDays', windowDays, 'days'],
    ['portsPerNode', portsPerNode, 'ports'],
    ['nodes', nodeCount, 'nodes'],
    ['maxNodes', maxNodeCount, 'nodes'],
  ] as const;
  return {
    id,
    severity: fails ? 'critical' : 'warning',
    resourceId,
    ...saidInAdvice(
      titleOf(reason, {
        failed: failedConnections ?? 0,
        busiest: busiestNodePorts ?? 0,
        portsPerNode,
        mostNodes: maxNodeCount ?? nodeCount,
        allocatedNodes,
      }),
      reason === 'growthExceedsAllocation'
        ? say('loadBalancerAtRisk.growthRemedy', {
            portsPerAddress,
            allocatedNodes,
          })
        : say('loadBalancerAtRisk.remedy', { portsPerAddress }),
    ),
    evidence: evidence.flatMap(([name, value, unit]) =>
      value === undefined
        ? []
        : [evidenceOf(name, { value, unit, observedAt })],
    ),
    docUrl: azureLoadBalancerLimits.portsPerAddress.url,
  };
};
