import type { Cloud } from '../cloud/Cloud';
import type { MetricName } from './MetricName';
import { statisticOf } from './statisticOf';
import { trafficValue } from './trafficValue';

const minute = 60_000;

/** The value of a statistic of a metric from a time up to, not including, another; `undefined` when there is no data. @internal */
export function readMetric(
  { metrics, state }: Cloud,
  metric: MetricName & {
    readonly from: number;
    readonly to: number;
    readonly statistic: string;
  },
): number | undefined {
  const first = Math.ceil(metric.from / minute);
  const count = Math.max(0, Math.ceil(metric.to / minute) - first);
  const values = Array.from({ length: count }, (_, index) => {
    const startMilliseconds = (first + index) * minute;
    const computed = trafficValue(state, { ...metric, startMilliseconds });
    return [
      ...metrics.values(metric, startMilliseconds),
      ...(computed === undefined ? [] : [computed]),
    ];
  });
  return statisticOf(values.flat(), metric.statistic);
}
