/**
 * A stretch of time in which connections start at one rate, from where the one before ended.
 *
 * @internal
 */
export interface TrafficPhase {
  readonly untilTick: number;
  readonly perTick: number;
  /** Weights of the classes, where they are not those of the whole. */
  readonly mix?: readonly number[];
}
