import type { MetricCell } from './MetricCell';
import type { MetricDescription } from './MetricDescription';

/**
 * One Azure Monitor metric: how it is named, and its value in a minute for each combination of its dimensions.
 *
 * @internal
 */
export interface MetricDefinition<Minute> extends MetricDescription {
  readonly cells: (minute: Minute) => readonly MetricCell[];
}
