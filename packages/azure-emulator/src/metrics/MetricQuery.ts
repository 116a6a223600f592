import type { MetricDefinition } from './MetricDefinition';

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
  readonly metrics: readonly MetricDefinition[];
  readonly aggregations: readonly string[];
  readonly filter?: string;
  readonly top: number;
  readonly orderBy?: string;
  readonly namespace: string;
}
