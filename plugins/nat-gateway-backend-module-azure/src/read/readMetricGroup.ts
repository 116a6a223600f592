import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { AzureSession } from './AzureSession';
import type { MetricGroup } from './MetricGroup';
import { chunksOf } from './chunksOf';

// Source: https://learn.microsoft.com/rest/api/monitor/metrics-batch/batch, read 2026-11-20.
const RESOURCES_PER_CALL = 50;
// The default of 10 series of a dimension may leave some out; two protocols and two states exist today.
const SERIES_PER_RESOURCE = 50;

/**
 * Reads one metric of many gateways of one region and subscription.
 *
 * @internal
 */
export async function readMetricGroup(
  session: AzureSession,
  options: {
    readonly region: string;
    readonly resourceIds: readonly string[];
    readonly group: MetricGroup;
    readonly signal: AbortSignal;
  },
): Promise<readonly MetricsQueryResult[]> {
  const { group, region, resourceIds, signal } = options;
  const client = await session.metrics(region);
  const answers: MetricsQueryResult[] = [];
  for (const ids of chunksOf(resourceIds, RESOURCES_PER_CALL)) {
    answers.push(
      ...(await client.queryResources(
        [...ids],
        [group.metric],
        'Microsoft.Network/natGateways',
        {
          startTime: group.window.start,
          endTime: group.window.end,
          interval: group.interval,
          aggregation: group.aggregation,
          ...(group.dimension && {
            filter: `${group.dimension} eq '*'`,
            top: SERIES_PER_RESOURCE,
          }),
          abortSignal: signal,
        } as Parameters<typeof client.queryResources>[3],
      )),
    );
  }
  return answers;
}
