import type { Cause } from './Cause';

const ask =
  (query: string): Cause =>
  ({ arm }) =>
    arm.get(
      `${arm.id(
        'rg/natGateways/nat',
      )}/providers/Microsoft.Insights/metrics?api-version=2024-02-01&${query}`,
    );

/**
 * The causes of errors of Azure Monitor.
 *
 * @internal
 */
export const monitorCauses: Readonly<Record<string, Cause>> = {
  UnknownMetric: ask('metricnames=Nothing'),
  UnknownInterval: ask('metricnames=ByteCount&interval=PT3M'),
  MetricsOutOfRetention: ask(
    'metricnames=ByteCount&timespan=2020-05-01T00:00:00Z/2020-06-01T00:00:00Z',
  ),
  MetricQueryInvalid: ask('metricnames=ByteCount&top=none'),
};
