/**
 * How long to bear with a backend that does not answer.
 *
 * @internal
 */
export interface Patience {
  /** How often a request is made before its failure counts. */
  readonly attempts: number;
  readonly firstPauseMilliseconds: number;
  readonly longestPauseMilliseconds: number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}
