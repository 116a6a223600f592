import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';

/**
 * What the newest collection of a scope stored in a table, by id.
 *
 * @internal
 */
export async function findScopeRows<TDocument>(
  knex: Knex,
  options: {
    readonly key: string;
    readonly table: 'clusters' | 'gateways' | 'subnets';
  },
): Promise<
  ReadonlyMap<
    string,
    { readonly row: ResourceRow; readonly document: TDocument }
  >
> {
  const rows: readonly ResourceRow[] = await knex<ResourceRow>(options.table)
    .where({ scope: options.key })
    .select();
  return new Map(
    rows.map(row => [row.id, { row, document: JSON.parse(row.document) }]),
  );
}
