import { fromResourceRow } from './fromResourceRow';
import { readCluster } from './readCluster';
import type { ResourceRow } from './ResourceRow';
import type { StoredCluster } from './StoredCluster';
import type { StoredGateway } from './StoredGateway';
import type { StoredPlace } from './StoredPlace';

/**
 * What the rows of each table hold.
 *
 * @internal
 */
export interface StoredByTable {
  readonly gateways: StoredGateway;
  readonly clusters: StoredCluster;
  readonly places: StoredPlace;
}

/**
 * Reads a row of a table.
 *
 * @internal
 */
export function storedOfRow<TTable extends keyof StoredByTable>(
  row: ResourceRow,
  options: { readonly table: TTable },
): StoredByTable[TTable] {
  const stored = fromResourceRow<StoredByTable[TTable]['document']>(row);
  return (
    options.table === 'clusters'
      ? {
          ...stored,
          document: readCluster(stored.document as StoredCluster['document']),
        }
      : stored
  ) as StoredByTable[TTable];
}
