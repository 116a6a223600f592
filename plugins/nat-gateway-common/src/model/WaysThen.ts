import type { EgressWay } from './EgressWay';

/**
 * How something went out, as it was last read.
 *
 * @public
 */
export interface WaysThen {
  readonly ways: readonly EgressWay[];
  /** ISO 8601, UTC: the end of the collection that read it. */
  readonly observedAt: string;
}
