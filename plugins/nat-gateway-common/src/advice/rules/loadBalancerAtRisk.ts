import { InputError } from '@backstage/errors';
import { azureLoadBalancerLimits } from '../../limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { waysOfKind } from '../../model/waysOfKind';
import {
  allocateLoadBalancerPorts,
  type PortAllocation,
} from '../../snat/loadBalancer/allocateLoadBalancerPorts';
import type { NatGatewayReason } from '../../snat/loadBalancer/NatGatewayDecision';
import { needsNatGateway } from '../../snat/loadBalancer/needsNatGateway';
import { say } from '../../words/say';
import type { ClusterRule } from '../ClusterRule';
import { lacking } from '../lacking';
import { wholeNumber } from '../wholeNumber';

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
  const allocation = allocationOf({
    nodeCount,
    addressCount,
    ...(portsPerNodeBasis === 'configured' && { portsPerNode }),
  });
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
  const fails = reasons.some(reason => reason.id === 'connectionsFail');
  const { failedConnections, busiestNodePorts, windowDays } = measured;
  const portsPerAddress = azureNatGatewayLimits.portsPerAddress.value;
  const evidence = [
    [
      'failedConnections',
      'Failed connections',
      failedConnections,
      'connections',
    ],
    [
      'busiestNodePorts',
      'Ports of the busiest node',
      busiestNodePorts,
      'ports',
    ],
    ['windowDays', 'Whole days looked back on', windowDays, 'days'],
    ['portsPerNode', 'Ports per node', allocation.portsPerNode, 'ports'],
    ['nodes', 'Nodes', nodeCount, 'nodes'],
    ['maxNodes', 'Nodes at most', maxNodeCount, 'nodes'],
  ] as const;
  return {
    id,
    severity: fails ? 'critical' : 'warning',
    resourceId,
    title: `Load-balancer outbound runs short with ${wholeNumber(
      allocation.portsPerNode,
    )} ports for each node`,
    remedy: `A NAT gateway shares all ports among all nodes, ${wholeNumber(
      portsPerAddress,
    )} for each address. Until then, more addresses on the load balancer with more ports for each node set by hand help.`,
    values: { portsPerNode: allocation.portsPerNode, portsPerAddress },
    evidence: evidence.flatMap(([name, label, value, unit]) =>
      value === undefined ? [] : [{ id: name, label, value, unit, observedAt }],
    ),
    docUrl: azureLoadBalancerLimits.portsPerAddress.url,
  };
};
