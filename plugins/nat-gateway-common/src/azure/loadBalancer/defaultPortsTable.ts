import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';

/**
 * One row of the default table: so many nodes, so many ports each.
 *
 * @public
 */
export interface DefaultPortsRow {
  readonly minNodeCount: number;
  readonly maxNodeCount: number;
  readonly portsPerNode: number;
  /** What the largest number of nodes of this row takes together. */
  readonly portsTaken: number;
}

/**
 * The table by which a load balancer sets ports aside when none are set by hand.
 *
 * @example
 * ```ts
 * defaultPortsTable()[0]; // { minNodeCount: 1, maxNodeCount: 50, portsPerNode: 1024, portsTaken: 51200 }
 * ```
 *
 * @public
 */
export function defaultPortsTable(): readonly DefaultPortsRow[] {
  const rows = azureLoadBalancerLimits.defaultPortsPerNode.value;
  return rows.map(({ maxNodeCount, portsPerNode }, index) => ({
    minNodeCount: (rows[index - 1]?.maxNodeCount ?? 0) + 1,
    maxNodeCount,
    portsPerNode,
    portsTaken: maxNodeCount * portsPerNode,
  }));
}
