import { azureLoadBalancerLimits } from '../../limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { allocateLoadBalancerPorts } from '../../snat/loadBalancer/allocateLoadBalancerPorts';
import { needsNatGateway } from '../../snat/loadBalancer/needsNatGateway';
import type { ClusterRule } from '../ClusterRule';
import { lacking } from '../lacking';
import { wholeNumber } from '../wholeNumber';

/**
 * Load-balancer outbound that fails, or that a busy node or growth brings to its share of ports.
 *
 * @internal
 */
export const loadBalancerAtRisk: ClusterRule = (cluster, options) => {
  const { outbound, resourceId } = cluster;
  const { observedAt, facts } = options;
  if (outbound.kind !== 'loadBalancer') return undefined;
  const id = 'load-balancer-at-risk';
  const { nodeCount, portsPerNode, portsPerNodeBasis } = outbound;
  const addressCount = ipv4AddressCount(outbound.addresses);
  const measured = facts.loadBalancer;
  if (!measured) {
    const missing =
      'failed connections and used ports by node (SnatConnectionCount, UsedSnatPorts)';
    return lacking(id, { resourceId, missing });
  }
  if (!nodeCount || portsPerNode === undefined || addressCount === 0) {
    const missing = 'nodes, ports of each and outbound addresses';
    return lacking(id, { resourceId, missing });
  }
  const allocation = allocateLoadBalancerPorts({
    nodeCount,
    addressCount,
    ...(portsPerNodeBasis === 'configured' && { portsPerNode }),
  });
  const { answer, reasons } = needsNatGateway({ ...measured, allocation });
  if (answer === 'no') return undefined;
  if (answer === 'unknown') {
    const missing = reasons
      .filter(({ weighs }) => weighs === 'unknown')
      .map(({ text }) => text)
      .join(' ');
    return lacking(id, { resourceId, missing });
  }
  const fails = reasons.some(reason => reason.id === 'connectionsFail');
  const { failedConnections, busiestNodePorts, maxNodeCount } = measured;
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
