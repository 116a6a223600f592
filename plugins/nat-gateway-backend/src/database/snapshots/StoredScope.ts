import type {
  CollectionFailure,
  Scope,
  Snapshot,
  Subject,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A configured scope and the state of its collection.
 *
 * @internal
 */
export interface StoredScope {
  readonly scope: Scope;
  readonly subject: Subject;
  /** ISO 8601; since when the scope is known. */
  readonly declaredAt?: string;
  /** ISO 8601; when the newest collection ended, well or not. */
  readonly attemptedAt?: string;
  /** ISO 8601; when the newest collection that succeeded ended. */
  readonly observedAt?: string;
  readonly failure?: CollectionFailure;
  readonly gaps: Snapshot['gaps'];
  /** The state of the looks back at it. */
  readonly history: {
    /** ISO 8601; when the newest one ended, well or not. */
    readonly attemptedAt?: string;
    readonly gaps: Snapshot['gaps'];
  };
  /** Counts the requests for a collection. */
  readonly requested: number;
  /** The value of {@link StoredScope.requested} when the newest collection began. */
  readonly answered: number;
}
