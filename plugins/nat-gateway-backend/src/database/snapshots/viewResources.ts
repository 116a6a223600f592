import type { Knex } from 'knex';
import { selectViewed, viewedOfRow } from './selectViewed';
import type { StoredByTable } from './storedOfRow';
import type { ViewedResource } from './ViewedResource';

/**
 * The rows with these ids, as `findResources` finds them, with what a view tells beside them.
 *
 * @internal
 */
export async function viewResources<TTable extends keyof StoredByTable>(
  knex: Knex,
  options: { readonly table: TTable; readonly ids: readonly string[] },
): Promise<readonly ViewedResource<TTable>[]> {
  const { table, ids } = options;
  if (ids.length === 0) return [];
  const rows = await selectViewed(knex, table)
    .whereIn(`${table}.id`, [...ids])
    .orderBy(['name', 'scope', 'id'].map(column => `${table}.${column}`));
  return rows.map(row => viewedOfRow(row, options));
}
