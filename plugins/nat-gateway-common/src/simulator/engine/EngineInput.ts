import type { DurationTables } from './DurationTables';
import type { FlowClass } from './FlowClass';
import type { PortLayout } from './PortLayout';
import type { TrafficPhase } from './TrafficPhase';

/**
 * A workload and what carries it, in ticks and numbered: what the engine runs on.
 *
 * @internal
 */
export interface EngineInput {
  readonly seed: number;
  readonly endTick: number;
  readonly ticksPerBin: number;
  readonly classes: readonly FlowClass[];
  /** Weights of the classes, in phases that have none of their own. */
  readonly mix: readonly number[];
  readonly phases: readonly TrafficPhase[];
  readonly tables: DurationTables;
  readonly layout: PortLayout;
  readonly protocolCount: number;
  /** Weights of the nodes that flows start on, where each has ports of its own. */
  readonly nodes?: readonly number[];
}
