/**
 * How a connection ends, as the gateway sees it: both sides close (`fin`), one side resets
 * (`rst`), the handshake is never completed (`halfOpen`), or neither side closes and the gateway's idle
 * timer runs out (`idle`).
 *
 * @public
 */
export type CloseKind = 'fin' | 'rst' | 'halfOpen' | 'idle';

/**
 * Where a workload's connections go: one address and port, since a port is held from one such.
 *
 * @public
 */
export interface EgressDestination {
  readonly name: string;
  /** Fraction of the workload's connections; a workload's shares add up to 1. */
  readonly share: number;
  /** True when reached by Private Link or a service endpoint: then it takes no port. */
  readonly bypassesGateway?: boolean;
}

/**
 * Connections that pods keep open and reuse.
 *
 * @public
 */
export interface ConnectionPool {
  /** To each destination. */
  readonly connectionsPerPod: number;
}

/**
 * What pods send outward. A mix of ways to close is written as several workloads.
 *
 * @public
 */
export interface EgressWorkload {
  readonly name: string;
  /** Default TCP. */
  readonly protocol?: 'TCP' | 'UDP';
  /** New connections of all pods together. With {@link EgressWorkload.pool}, of no account. */
  readonly connectionsPerSecond: {
    readonly mean: number;
    readonly peak: number;
    /** How long a peak lasts: 1 for a burst. Absent: as long as a port is held, or longer. */
    readonly peakSeconds?: number;
  };
  /** Mean time from opening to the last packet; of a pooled connection, its lifetime. */
  readonly durationSeconds: number;
  readonly closes: CloseKind;
  /**
   * Below the idle timeout, keep-alives of TCP keep a silent connection, and its port, for good.
   * Those of UDP keep a flow as long as they are sent: `durationSeconds` reaches to the last of them.
   */
  readonly keepAliveSeconds?: number;
  readonly pool?: ConnectionPool;
  readonly podCount: number;
  /** Nodes that the pods may run on. */
  readonly nodeCount: number;
  /** Absent: pods are spread evenly, so that no node has more than one pod more than another. */
  readonly podsOnBusiestNode?: number;
  readonly destinations: readonly EgressDestination[];
}
