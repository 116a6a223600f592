import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';
import { selectRows } from './selectRows';

/**
 * What the newest collection of a scope stored in a table, by id.
 *
 * @internal
 */
export async function findScopeRows(
  knex: Knex,
  options: {
    readonly key: string;
    readonly table: 'clusters' | 'gateways' | 'places';
  },
): Promise<ReadonlyMap<string, ResourceRow>> {
  const rows: readonly ResourceRow[] = await selectRows(
    knex,
    options.table,
  ).where({ scope: options.key });
  return new Map(rows.map(row => [row.id, row]));
}
