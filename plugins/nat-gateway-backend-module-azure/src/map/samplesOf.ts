import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { MetricGroup } from '../read/MetricGroup';

/**
 * One reported value.
 *
 * @internal
 */
export interface MetricSample {
  /** ISO 8601, start of the interval. */
  readonly at: string;
  readonly value: number;
  /** Value of the dimension that the answer is split by, in lower case; empty without one. */
  readonly dimension: string;
}

/**
 * The values that were reported; intervals without a value are left out.
 *
 * @internal
 */
export function samplesOf(
  answers: readonly MetricsQueryResult[],
  group: Pick<MetricGroup, 'metric' | 'aggregation' | 'dimension'>,
): readonly MetricSample[] {
  const series = answers
    .flatMap(({ metrics }) => metrics)
    // The SDK puts the display name ("Total SNAT Connection Count") in `name`; the id has the metric's.
    .filter(({ id }) => id.endsWith(`/${group.metric}`))
    .flatMap(({ timeseries }) => timeseries);
  return series.flatMap(({ metadatavalues, data }) => {
    const dimension =
      metadatavalues
        ?.find(
          ({ name }) => name?.toLowerCase() === group.dimension?.toLowerCase(),
        )
        ?.value?.toLowerCase() ?? '';
    return (data ?? []).flatMap(point => {
      const value = point[group.aggregation];
      return typeof value === 'number' && Number.isFinite(value)
        ? [{ at: new Date(point.timeStamp).toISOString(), value, dimension }]
        : [];
    });
  });
}
