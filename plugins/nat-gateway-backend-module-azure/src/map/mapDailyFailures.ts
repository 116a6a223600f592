import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { Sample } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { valuesOf } from './valuesOf';

/**
 * How many connections of a resource failed, by day. On a day on which connections were counted, and
 * none of them as failed, none failed; a day that was not reported is left out.
 *
 * @internal
 */
export function mapDailyFailures(
  resourceId: string,
  options: {
    readonly query: MetricQuery;
    readonly answers: readonly MetricsQueryResult[];
  },
): readonly Sample[] {
  const failedByDay = new Map<string, number>();
  for (const { at, dimensions, value } of valuesOf(resourceId, options)) {
    const failed = dimensions.includes('failed') ? value : 0;
    failedByDay.set(at, (failedByDay.get(at) ?? 0) + failed);
  }
  return [...failedByDay.entries()]
    .map(([at, value]) => ({ at, value }))
    .sort((one, other) => one.at.localeCompare(other.at));
}
