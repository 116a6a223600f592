/**
 * What a change does to a list-price estimate. Data processed comes on top, at the rate given.
 *
 * @public
 */
export interface CostEstimate {
  /** ISO 4217. */
  readonly currency: string;
  /** The region whose prices these are; `list` where one list price stands for all regions. */
  readonly region?: string;
  /** The oldest date on which one of the prices was read, ISO 8601 date. */
  readonly pricesReadAt: string;
  readonly sourceUrl: string;
  /** For 730 hours, of the whole gateway with its addresses. */
  readonly perMonth: { readonly before: number; readonly after: number };
  readonly perGigabyteProcessed: number;
}
