/**
 * What a month costs that processes so much data.
 *
 * @internal
 */
export interface CostExample {
  readonly gigabytes: number;
  readonly perMonth: number;
}
