import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { AzureSession } from './AzureSession';
import type { MetricGroup } from './MetricGroup';
import { readMetric } from './readMetric';

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
  const { group, ...rest } = options;
  const { aggregation, dimension, interval, metric, window } = group;
  return readMetric(session, {
    ...rest,
    query: {
      namespace: 'Microsoft.Network/natGateways',
      metric,
      aggregations: [aggregation],
      interval,
      window,
      dimensions: dimension ? [dimension] : [],
      seriesPerResource: SERIES_PER_RESOURCE,
    },
  });
}
