import type {
  ObservedCluster,
  ObservedGateway,
  Subject,
} from 'backstage-plugin-nat-gateway-common';

/**
 * A collected resource as its row holds it.
 *
 * @internal
 */
export interface StoredResource<TDocument> {
  /** See `resourceKey`. */
  readonly id: string;
  readonly subject: Subject;
  readonly document: TDocument;
}

/**
 * A collected gateway.
 *
 * @internal
 */
export type StoredGateway = StoredResource<ObservedGateway>;

/**
 * A collected cluster.
 *
 * @internal
 */
export type StoredCluster = StoredResource<ObservedCluster>;
