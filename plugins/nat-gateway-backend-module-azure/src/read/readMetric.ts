import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { AzureSession } from './AzureSession';
import type { MetricQuery } from './MetricQuery';

/**
 * Reads one metric by one call.
 *
 * @internal
 */
export async function readMetric(
  session: AzureSession,
  options: {
    readonly region: string;
    /** At most {@link resourcesPerCall}. */
    readonly resourceIds: readonly string[];
    readonly query: MetricQuery;
    readonly signal: AbortSignal;
  },
): Promise<readonly MetricsQueryResult[]> {
  const { query, region, resourceIds, signal } = options;
  const { aggregations, dimensions, interval, window } = query;
  const client = await session.metrics(region);
  return client.queryResources(
    [...resourceIds],
    [query.metric],
    query.namespace,
    {
      startTime: window.start,
      endTime: window.end,
      interval,
      aggregation: aggregations.join(','),
      ...(dimensions.length > 0 && {
        filter: dimensions.map(name => `${name} eq '*'`).join(' and '),
        top: query.seriesPerResource,
        orderBy: query.orderBy,
      }),
      abortSignal: signal,
    } as Parameters<typeof client.queryResources>[3],
  );
}
