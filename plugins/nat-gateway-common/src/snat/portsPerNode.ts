import { requireNumber } from '../input/requireNumber';
import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';

/**
 * SNAT ports that a load balancer sets aside for each node by default; undefined beyond the
 * 1,000 nodes that the table ends with.
 *
 * @example
 * ```ts
 * portsPerNode(50); // 1024
 * portsPerNode(51); // 512
 * ```
 *
 * @throws InputError when the count is no whole number from 1.
 * @public
 */
export function portsPerNode(nodeCount: number): number | undefined {
  requireNumber('nodeCount', nodeCount, { min: 1, whole: true });
  return azureLoadBalancerLimits.defaultPortsPerNode.value.find(
    row => nodeCount <= row.maxNodeCount,
  )?.portsPerNode;
}
