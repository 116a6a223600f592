import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';
import { selectRows } from './selectRows';
import { type StoredByTable, storedOfRow } from './storedOfRow';

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
  if (options.ids.length === 0) return [];
  const rows: readonly ResourceRow[] = await selectRows(knex, options.table)
    .whereIn('id', [...options.ids])
    .orderBy(['name', 'scope', 'id']);
  return rows.map(row => storedOfRow(row, options));
}
