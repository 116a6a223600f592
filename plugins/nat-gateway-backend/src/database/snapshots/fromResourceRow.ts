import { readDocument } from './readDocument';
import type { ResourceRow } from './ResourceRow';
import type { StoredResource } from './StoredResource';

/**
 * Reads a row of `gateways` or `clusters`.
 *
 * @internal
 */
export function fromResourceRow<TDocument>(
  row: ResourceRow,
): StoredResource<TDocument> {
  return {
    id: row.id,
    subject: {
      ownerRef: row.owner_ref ?? undefined,
      provider: row.provider,
      scope: row.scope,
    },
    document: readDocument<TDocument>(row),
  };
}
