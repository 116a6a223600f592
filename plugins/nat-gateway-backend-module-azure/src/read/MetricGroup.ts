/**
 * One call of the batch metrics: it takes one filter and one set of aggregations.
 *
 * @internal
 */
export interface MetricGroup {
  readonly metric:
    | 'TotalConnectionCount'
    | 'SNATConnectionCount'
    | 'DatapathAvailability'
    | 'PacketCount'
    | 'PacketDropCount';
  readonly aggregation: 'total' | 'average';
  readonly interval: 'PT1M' | 'PT5M';
  readonly window: { readonly start: Date; readonly end: Date };
  /** The dimension that the answer is split by. */
  readonly dimension?: 'Protocol' | 'ConnectionState';
}
