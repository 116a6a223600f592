import type { FigureKind } from './FigureKind';
import type { UsageSlice } from './UsageSlice';

/**
 * What a gateway carried over a time.
 *
 * @public
 */
export interface GatewayUsage {
  readonly stepMinutes: number;
  /** Oldest first. Steps of which nothing is known are left out. */
  readonly slices: readonly UsageSlice[];
  /** What the gateway can carry. Absent: the cloud does not publish it, or was not asked. */
  readonly ceilings?: {
    readonly bitsPerSecondEachWay?: number;
    /** Both ways together. */
    readonly bitsPerSecond?: number;
    readonly packetsPerSecond?: number;
  };
  /** What the cloud measures and did not tell now. Absent: nothing. */
  readonly notRead?: readonly FigureKind[];
}
