/**
 * A node pool of a cluster.
 *
 * @public
 */
export interface EgressPool {
  readonly name: string;
  /** Absent: not known. */
  readonly nodeCount?: number;
  /** Availability zones of its nodes, sorted; empty: none, or not known. */
  readonly zones: readonly string[];
}
