/** The identity of a metric: a metric with other dimensions is another metric. @internal */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}
