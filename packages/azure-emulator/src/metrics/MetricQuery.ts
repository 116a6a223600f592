import type { MetricDescription } from './MetricDescription';
import type { MetricFamily } from './MetricFamily';

/**
 * A metrics request, read and checked.
 *
 * @internal
 */
export interface MetricQuery {
  readonly start: Date;
  readonly end: Date;
  /** As asked: `PT5M`, `FULL`. */
  readonly interval: string;
  readonly intervalMinutes: number;
  readonly family: MetricFamily;
  readonly metrics: readonly MetricDescription[];
  readonly aggregations: readonly string[];
  readonly filter?: string;
  readonly top: number;
  readonly orderBy?: {
    readonly aggregation: string;
    readonly isAscending: boolean;
  };
}
