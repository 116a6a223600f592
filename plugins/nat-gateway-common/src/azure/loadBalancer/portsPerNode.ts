import { requireNumber } from '../../input/requireNumber';
import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';

/**
 * SNAT ports that a load balancer sets aside for each node by default: those of the table for each
 * frontend address, and 1,024 at most; undefined beyond the 1,000 nodes that the table ends with.
 *
 * @example
 * ```ts
 * portsPerNode(50); // 1024
 * portsPerNode(51); // 512
 * portsPerNode(51, { addressCount: 2 }); // 1024
 * ```
 *
 * @throws InputError when a count is no whole number from 1.
 * @public
 */
export function portsPerNode(
  nodeCount: number,
  options?: {
    /** Frontend addresses of outbound rules; 1 where absent. */
    readonly addressCount?: number;
  },
): number | undefined {
  const { addressCount = 1 } = options ?? {};
  requireNumber('nodeCount', nodeCount, { min: 1, whole: true });
  requireNumber('addressCount', addressCount, { min: 1, whole: true });
  const { defaultPortsPerNode, maxDefaultPortsPerNode } =
    azureLoadBalancerLimits;
  const row = defaultPortsPerNode.value.find(
    ({ maxNodeCount }) => nodeCount <= maxNodeCount,
  );
  return (
    row &&
    Math.min(row.portsPerNode * addressCount, maxDefaultPortsPerNode.value)
  );
}
