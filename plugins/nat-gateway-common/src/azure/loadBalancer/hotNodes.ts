import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import { requireText } from '../../input/requireText';
import { requireUnique } from '../../input/requireUnique';
import type { PortAllocation } from './allocateLoadBalancerPorts';
import { checkAllocation } from './checkAllocation';

/**
 * Ports that one node holds to the destination it holds most to, of one protocol.
 *
 * @public
 */
export interface NodeDemand {
  readonly name: string;
  readonly portsHeld: number;
}

/**
 * Where pre-allocation fails though ports are left.
 *
 * @public
 */
export interface HotNodes {
  /** Nodes that want more than their share; beyond it every new connection to that destination fails. */
  readonly failing: readonly {
    readonly name: string;
    readonly portsHeld: number;
    readonly shortfall: number;
  }[];
  readonly portsWanted: number;
  /** On the other nodes and unallocated: there, and of no use to the failing ones. */
  readonly portsLeft: number;
  /** True when some node fails while the cluster's ports would do for all. */
  readonly failsWithPortsLeft: boolean;
  /** The share that the busiest node would need, a multiple of 8. */
  readonly portsPerNodeNeeded: number;
}

/**
 * Which nodes fail under an allocation of so many ports each. A port serves another destination at
 * the same time, so what counts is the destination that a node holds most ports to.
 *
 * @example
 * ```ts
 * // 64,000 ports, 8 nodes, 8,000 each: one node that needs 8,001 fails with 55,993 left elsewhere.
 * hotNodes(demands, allocateLoadBalancerPorts({ nodeCount: 8, addressCount: 1, portsPerNode: 8000 }));
 * ```
 *
 * @throws InputError when there are more nodes than allocated for, a name repeats, or a number is negative or NaN.
 * @public
 */
export function hotNodes(
  nodes: readonly NodeDemand[],
  allocation: PortAllocation,
): HotNodes {
  checkAllocation(allocation);
  if (nodes.length > allocation.nodeCount) {
    throw new InputError(
      `nodes has ${nodes.length} and the allocation is for ${allocation.nodeCount}`,
    );
  }
  requireUnique(
    'nodes',
    nodes.map(({ name }) => name),
  );
  nodes.forEach(({ name, portsHeld }, index) => {
    requireText(`nodes[${index}].name`, name);
    requireNumber(`nodes[${index}].portsHeld`, portsHeld, {
      min: 0,
      max: 1e9,
    });
  });
  const { portsPerNode, totalPorts } = allocation;
  const failing = nodes
    .filter(({ portsHeld }) => portsHeld > portsPerNode)
    .map(({ name, portsHeld }) => ({
      name,
      portsHeld,
      shortfall: portsHeld - portsPerNode,
    }))
    .sort((one, other) => other.shortfall - one.shortfall);
  const wanted = nodes.reduce((sum, { portsHeld }) => sum + portsHeld, 0);
  const inUse = nodes.reduce(
    (sum, { portsHeld }) => sum + Math.min(portsHeld, portsPerNode),
    0,
  );
  const busiest = Math.max(1, ...nodes.map(({ portsHeld }) => portsHeld));
  return {
    failing,
    portsWanted: wanted,
    portsLeft: totalPorts - inUse,
    failsWithPortsLeft: failing.length > 0 && wanted <= totalPorts,
    portsPerNodeNeeded: 8 * Math.ceil(busiest / 8),
  };
}
