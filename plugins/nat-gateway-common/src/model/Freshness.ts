import type { CollectionFailure } from './CollectionFailure';
import type { DataGap } from './DataGap';

/**
 * How old data is, why it is not newer, and what is missing in it.
 *
 * @public
 */
export interface Freshness {
  /** ISO 8601, UTC. The end of the last collection that succeeded. */
  readonly observedAt?: string;
  /** Whether the data is older than the configuration allows (`natGateway.collection.staleAfter`). */
  readonly stale: boolean;
  /** Why the newest collection failed, if it did. */
  readonly failure?: CollectionFailure;
  /** What the newest collection had to leave out although it succeeded. Absent: nothing. */
  readonly gaps?: readonly DataGap[];
}
