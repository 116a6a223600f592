import type { MetricDescription } from './MetricDescription';

/**
 * One Azure Monitor metric: how it is named, and its values in a minute for each combination of its dimensions.
 *
 * @internal
 */
export interface MetricDefinition<Minute> extends MetricDescription {
  /** The combinations, the same for each minute of one observation. */
  readonly combinations: (
    minute: Minute,
  ) => readonly Readonly<Record<string, string>>[];
  /** In the order of the combinations. */
  readonly values: (minute: Minute) => readonly number[];
}
