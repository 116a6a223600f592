/**
 * SNAT ports of the nodes behind a load balancer: what is set aside for each, and the most that each used.
 *
 * @public
 */
export interface NodePorts {
  /** ISO 8601, UTC: the end of the time that was looked at. */
  readonly observedAt: string;
  readonly windowMinutes: number;
  /** Nodes that were measured. */
  readonly nodeCount: number;
  /** Of one protocol and all addresses of the load balancer; the fullest first, fifty at most. */
  readonly nodes: readonly {
    /** The private address of the node. */
    readonly address: string;
    readonly usedPorts: number;
    /** Absent: not told. */
    readonly allocatedPorts?: number;
  }[];
}
