/**
 * One call of the batch metrics, for many resources of one region, subscription and type.
 *
 * @internal
 */
export interface MetricQuery {
  readonly namespace:
    | 'Microsoft.Network/loadBalancers'
    | 'Microsoft.Network/natGateways';
  readonly metric: string;
  readonly aggregations: readonly (
    | 'average'
    | 'count'
    | 'maximum'
    | 'minimum'
    | 'total'
  )[];
  readonly interval: 'PT1M' | 'PT5M' | 'PT1H' | 'P1D';
  readonly window: { readonly start: Date; readonly end: Date };
  /** What the answer is split by. */
  readonly dimensions: readonly string[];
  /** Azure Monitor answers ten series of a resource unless told otherwise. */
  readonly seriesPerResource: number;
  /** Which series come first, where there may be more. */
  readonly orderBy?: 'maximum desc';
}
