import type { Wording } from '../words/Wording';

/**
 * Why a collection failed.
 *
 * @public
 */
export interface CollectionFailure {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The cloud's own error code where it answered. */
  readonly code: string;
  /** What was tried and what came of it, in English. */
  readonly message: string;
  /** The cloud's own words. Absent where the cloud did not answer. */
  readonly cloudMessage?: string;
  /** What the reader can do about it. */
  readonly wayOut?: string;
  readonly wayOutWording?: Wording;
}
