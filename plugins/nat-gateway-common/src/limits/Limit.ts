/**
 * A number that a cloud sets, where it says so, and when that was read.
 *
 * @public
 */
export interface Limit<T = number> {
  readonly value: T;
  readonly url: string;
  /** ISO 8601 date. */
  readonly readAt: string;
}
