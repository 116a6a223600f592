import type { Knex } from 'knex';
import { fromResourceRow } from './fromResourceRow';
import { readCluster } from './readCluster';
import type { ResourceRow } from './ResourceRow';
import { selectRows } from './selectRows';
import type { StoredCluster } from './StoredCluster';
import type { StoredGateway } from './StoredGateway';
import type { StoredSubnet } from './StoredSubnet';

interface StoredByTable {
  readonly gateways: StoredGateway;
  readonly clusters: StoredCluster;
  readonly subnets: StoredSubnet;
}

/**
 * The rows with these ids. One id may have several, one a scope, when two accounts read the same
 * resource.
 *
 * @internal
 */
export async function findResources<TTable extends keyof StoredByTable>(
  knex: Knex,
  options: { readonly table: TTable; readonly ids: readonly string[] },
): Promise<readonly StoredByTable[TTable][]> {
  const rows: readonly ResourceRow[] = await selectRows(knex, options.table)
    .whereIn('id', [...options.ids])
    .orderBy(['name', 'scope', 'id']);
  return rows.map(row => {
    const stored = fromResourceRow<StoredByTable[TTable]['document']>(row);
    return options.table === 'clusters'
      ? {
          ...stored,
          document: readCluster(stored.document as StoredCluster['document']),
        }
      : stored;
  }) as unknown as readonly StoredByTable[TTable][];
}
