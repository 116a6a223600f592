import type { DeclaredError } from './DeclaredError';

/** A recording has the code, for another mistake. */
const badRequest = {
  code: 'BadRequest',
  status: 400,
  provenance: 'ours',
  source:
    'cloud-custodian, test_metric_filter_invalid_metric, which has the code for an unknown metric',
} as const;

/**
 * Errors of Azure Monitor.
 *
 * @internal
 */
export const monitorErrors = {
  UnknownMetric: {
    ...badRequest,
    provenance: 'recorded',
    source: 'cloud-custodian, test_metric_filter_invalid_metric',
    words:
      'Failed to find metric configuration for provider: {provider}, resource Type: {type}, metric: {metric}, Valid metrics: {metrics}',
  },
  UnknownInterval: {
    ...badRequest,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-libraries-for-net/issues/495, in 2018; code and status assumed',
    words:
      'Invalid time grain duration: {interval}, supported ones are: {supported}',
  },
  MetricsOutOfRetention: {
    ...badRequest,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-sdk-for-python/issues/13547; code and status assumed',
    words:
      'Query endTime: {end} is out of the Max metrics retention period: 93.00:00:00',
  },
  MetricQueryInvalid: { ...badRequest, words: '{reason}' },
} as const satisfies Readonly<Record<string, DeclaredError>>;
