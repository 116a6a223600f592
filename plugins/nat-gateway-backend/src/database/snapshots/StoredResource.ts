import type { Subject } from '@cluster-egress/backstage-plugin-nat-gateway-common';

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
