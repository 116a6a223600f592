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
import { wholeNumber } from '../../advice/wholeNumber';

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

function titleOf(
  reason: NatGatewayReason['id'],
  words: Readonly<
    Record<
      'allocatedNodes' | 'busiest' | 'failed' | 'mostNodes' | 'ports',
      string
    >
  >,
): string {
  const { allocatedNodes, busiest, failed, mostNodes, ports } = words;
  switch (reason) {
    case 'connectionsFail':
      return `Connections that failed for want of ports on the load balancer: ${failed}`;
    case 'busiestNodeNearItsShare':
      return `The busiest node uses ${busiest} of its ${ports} ports of the load balancer`;
    case 'growthExceedsAllocation':
      return `The load balancer has ports for ${allocatedNodes} nodes, and the cluster may grow to ${mostNodes}`;
    default:
      return `At ${mostNodes} nodes each has fewer ports of the load balancer, and the busiest node uses ${busiest}`;
  }
}

function remedyFor(
  reason: NatGatewayReason['id'],
  words: { readonly allocatedNodes: string; readonly portsPerAddress: string },
): string {
  const shared = `A NAT gateway shares all ports among all nodes, ${words.portsPerAddress} for each address.`;
  return reason === 'growthExceedsAllocation'
    ? `${shared} Until then, give the load balancer more addresses, or set fewer ports for each node by hand: otherwise the cluster cannot grow beyond ${words.allocatedNodes} nodes.`
    : `${shared} Until then, more addresses on the load balancer with more ports for each node set by hand help.`;
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
    title: titleOf(reason, {
      failed: wholeNumber(failedConnections ?? 0),
      busiest: wholeNumber(busiestNodePorts ?? 0),
      ports: wholeNumber(allocation.portsPerNode),
      mostNodes: wholeNumber(maxNodeCount ?? nodeCount),
      allocatedNodes: wholeNumber(allocation.maxNodeCount),
    }),
    remedy: remedyFor(reason, {
      allocatedNodes: wholeNumber(allocation.maxNodeCount),
      portsPerAddress: wholeNumber(portsPerAddress),
    }),
    values: {
      reason,
      portsPerNode: allocation.portsPerNode,
      portsPerAddress,
      failed: failedConnections ?? 0,
      busiest: busiestNodePorts ?? 0,
      mostNodes: maxNodeCount ?? nodeCount,
      allocatedNodes: allocation.maxNodeCount,
    },
    evidence: evidence.flatMap(([name, label, value, unit]) =>
      value === undefined ? [] : [{ id: name, label, value, unit, observedAt }],
    ),
    docUrl: azureLoadBalancerLimits.portsPerAddress.url,
  };
};
