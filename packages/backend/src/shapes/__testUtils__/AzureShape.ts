/**
 * The resources of one subscription, as Azure's list calls return them.
 *
 * @internal
 */
export interface AzureShape {
  readonly id: string;
  /** Raw `value` arrays by resource type: `natGateways`, `managedClusters` … */
  readonly lists: Readonly<Record<string, readonly object[]>>;
  /** Name of the cluster or gateway, or the annotation of the entity. */
  readonly cluster?: string;
  readonly gateway?: string;
  readonly annotation?: readonly [name: string, value: string];
  readonly scope?: { readonly resourceGroups?: readonly string[] };
  /** Active TCP connections by name of the gateway. */
  readonly connections?: Readonly<Record<string, number>>;
  /** By metric: series as Azure returns them, or the error code in the answer. */
  readonly metrics?: Readonly<Record<string, string | readonly MetricSeries[]>>;
  /** By resource type: refused instead of listed. */
  readonly refuse?: Readonly<Record<string, Refusal>>;
  readonly refuseMetrics?: Refusal;
}

/**
 * An error answer.
 *
 * @internal
 */
export interface Refusal {
  readonly status: number;
  readonly body: object;
}

/**
 * One series of a metric.
 *
 * @internal
 */
export interface MetricSeries {
  readonly metadatavalues?: readonly object[];
  readonly data?: readonly object[];
}
