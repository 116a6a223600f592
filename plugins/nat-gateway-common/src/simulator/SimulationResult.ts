import type { SimulatedDestination } from './input/SimulatedDestination';
import type { SimulationTimers } from '../snat/ceilings/SimulationTimers';

/**
 * What became of new connections.
 *
 * @public
 */
export interface SimulatedOutcome {
  readonly attempted: number;
  /** Connections for which no port was left. */
  readonly failed: number;
  /** The most ports held at once; a port in cool-down is held. */
  readonly peakPorts: number;
}

/**
 * Values at the end of, or over, each interval; all lists are equally long.
 *
 * @public
 */
export interface SimulatedSeries {
  readonly attempted: readonly number[];
  readonly failed: readonly number[];
  /** Connections that are open at the end of the interval, idle ones included. */
  readonly openConnections: readonly number[];
  readonly meanPorts: readonly number[];
  readonly peakPorts: readonly number[];
}

/**
 * A simulation's outcome, as plain data. Ports "held" are counted per destination; ports "in use"
 * once, however many destinations they are held towards.
 *
 * @public
 */
export interface SimulationResult extends SimulatedOutcome {
  readonly seed: number;
  readonly durationSeconds: number;
  readonly intervalSeconds: number;
  /** SNAT ports that the egress has: of one protocol, or of both where the workload uses both. */
  readonly inventoryPorts: number;
  /** Of `failed`, those that a free port would not have helped. */
  readonly failedAtGatewayCeiling: number;
  readonly series: SimulatedSeries;
  readonly destinations: readonly (SimulatedOutcome & {
    readonly name: string;
    readonly protocol: NonNullable<SimulatedDestination['protocol']>;
    readonly series: SimulatedSeries;
  })[];
  /** What each node met, where each has ports of its own. */
  readonly nodes?: readonly (SimulatedOutcome & { readonly ports: number })[];
  readonly timers: SimulationTimers;
  /** What the result rests on, as sentences; the first is about the timers: the cloud's own caution. */
  readonly cautions: readonly string[];
}
