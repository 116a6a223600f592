/**
 * A distribution of durations, in any unit.
 *
 * @internal
 */
export interface DurationShape {
  /** The duration that this share of all stays below. */
  readonly quantile: (probability: number) => number;
  /** The mean of those above that quantile. */
  readonly tailMean: (probability: number) => number;
}
