/**
 * Where connections start. Without pods and a busiest node, every node starts as many.
 *
 * @public
 */
export interface SimulatedNodes {
  readonly count: number;
  /** Pods, spread evenly over the nodes; each starts as many connections. */
  readonly podCount?: number;
  /** The share of all connections that the first node starts; the others share the rest. */
  readonly busiestShare?: number;
}
