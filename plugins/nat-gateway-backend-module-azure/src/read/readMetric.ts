import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { chunk } from 'lodash';
import type { AzureSession } from './AzureSession';
import type { MetricQuery } from './MetricQuery';

// Source: https://learn.microsoft.com/rest/api/monitor/metrics-batch/batch, read 2026-11-20.
const RESOURCES_PER_CALL = 50;

/**
 * Reads one metric, a call for every fifty resources.
 *
 * @internal
 */
export async function readMetric(
  session: AzureSession,
  options: {
    readonly region: string;
    readonly resourceIds: readonly string[];
    readonly query: MetricQuery;
    readonly signal: AbortSignal;
  },
): Promise<readonly MetricsQueryResult[]> {
  const { query, region, resourceIds, signal } = options;
  const { aggregations, dimensions, interval, window } = query;
  const client = await session.metrics(region);
  const answers: MetricsQueryResult[] = [];
  for (const ids of chunk(resourceIds, RESOURCES_PER_CALL)) {
    answers.push(
      ...(await client.queryResources(
        [...ids],
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
      )),
    );
  }
  return answers;
}
