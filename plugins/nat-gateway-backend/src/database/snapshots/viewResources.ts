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
  options: {
    readonly table: TTable;
    /** Or a query of them. */
    readonly ids: readonly string[] | Knex.QueryBuilder;
  },
): Promise<readonly ViewedResource<TTable>[]> {
  const { table, ids } = options;
  if (Array.isArray(ids) && ids.length === 0) return [];
  const rows = await selectViewed(knex, table)
    .whereIn(`${table}.id`, ids as Knex.QueryBuilder)
    .orderBy(['name', 'scope', 'id'].map(column => `${table}.${column}`));
  return rows.map(row => viewedOfRow(row, options));
}
