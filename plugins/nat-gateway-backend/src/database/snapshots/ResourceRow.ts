import type { ProviderId } from 'backstage-plugin-nat-gateway-common';
import type { StoredResource } from './StoredResource';

/**
 * The columns that `gateways` and `clusters` share.
 *
 * @internal
 */
export interface ResourceRow {
  readonly id: string;
  readonly scope: string;
  readonly provider: ProviderId;
  readonly owner_ref: string | null;
  readonly resource_id: string;
  readonly name: string;
  readonly document: string;
}

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
    document: JSON.parse(row.document),
  };
}
