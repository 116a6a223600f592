import type { PortLoad } from './PortLoad';

/**
 * What one destination holds, over all workloads.
 *
 * @public
 */
export interface DestinationLoad {
  readonly name: string;
  readonly protocol: 'TCP' | 'UDP';
  /** Connections in use and ports in cool-down, at the mean rate. */
  readonly mean: PortLoad;
  /** The same at the peak rate. */
  readonly peak: PortLoad;
  /**
   * At peak, on the busiest node behind a load balancer, with the load balancer's timers: as if the
   * busiest node of each workload were the same.
   */
  readonly peakOfBusiestNode?: PortLoad;
  /** At peak without cool-down: what counts against a ceiling of connections. */
  readonly peakConnections: PortLoad;
}
