/**
 * The data of one metric in one minute.
 *
 * @internal
 */
export interface Bucket {
  sum: number;
  count: number;
  min: number;
  max: number;
  /** For percentiles; the first of a minute, as far as there is room. */
  readonly values: number[];
}
