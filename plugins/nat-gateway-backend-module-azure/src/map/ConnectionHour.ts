/**
 * New connections of a gateway in one hour. Times are in milliseconds since 1970.
 *
 * @internal
 */
export interface ConnectionHour {
  /** Start of the hour. */
  readonly at: number;
  /** Absent: not reported, which is not 0. */
  readonly attempted?: number;
  readonly failed?: number;
  /** Start of the first interval with failures. */
  readonly failingSince?: number;
  /** End of the last one. */
  readonly newestFailureAt?: number;
}
