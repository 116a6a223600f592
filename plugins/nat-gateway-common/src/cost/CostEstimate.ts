/**
 * A list-price estimate. Data processed comes on top, at the rate given.
 *
 * @public
 */
export interface CostEstimate {
  readonly currency: 'USD';
  /** The date the prices were read, ISO 8601 date. */
  readonly pricesReadAt: string;
  readonly sourceUrl: string;
  /** For 730 hours, of the whole gateway with its addresses. */
  readonly perMonth: { readonly before: number; readonly after: number };
  readonly perGigabyteProcessed: number;
}
