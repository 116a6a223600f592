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
  MetricQueryInvalid: ask('metricnames=ByteCount&top=none'),
};
