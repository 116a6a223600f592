/**
 * How old data is, and why it is not newer.
 *
 * @public
 */
export interface Freshness {
  /** ISO 8601, UTC. The end of the last collection that succeeded. */
  readonly observedAt?: string;
  /** Whether the data is older than the configuration allows (`natGateway.collection.staleAfterMinutes`). */
  readonly stale: boolean;
  /** Why the newest collection failed, if it did. */
  readonly failure?: {
    readonly at: string;
    readonly code: string;
    readonly message: string;
  };
}
