/**
 * One measured value; a minute that was not reported has no sample, and never one of 0.
 *
 * @public
 */
export interface Sample {
  /** ISO 8601, with its zone. */
  readonly at: string;
  readonly value: number;
}
