import type { Cloud } from '../cloud/Cloud';
import type { Bucket } from './Bucket';
import type { MetricName } from './MetricName';
import { statisticOf } from './statisticOf';
import { trafficBucket } from './trafficBucket';

const minute = 60_000;

/**
 * The value of a statistic of a metric from a time up to, not including, another; `undefined` when there is no data.
 *
 * @internal
 */
export function readMetric(
  { metrics, state }: Cloud,
  metric: MetricName & {
    readonly from: number;
    readonly to: number;
    readonly statistic: string;
  },
): number | undefined {
  const { from, to, statistic } = metric;
  const stored = metrics.buckets(metric);
  const found: Bucket[] = [];
  for (
    let start = Math.ceil(from / minute) * minute;
    start < to;
    start += minute
  ) {
    const bucket =
      stored?.get(start) ??
      trafficBucket(state, { ...metric, startMilliseconds: start });
    if (bucket) {
      found.push(bucket);
    }
  }
  return statisticOf(found, statistic);
}
