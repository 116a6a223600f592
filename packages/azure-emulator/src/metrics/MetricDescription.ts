/**
 * What a client is told of a metric.
 *
 * @internal
 */
export interface MetricDescription {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly unit: 'Bytes' | 'Count';
  readonly primaryAggregation: 'Total' | 'Average';
  readonly dimensions: readonly string[];
}
