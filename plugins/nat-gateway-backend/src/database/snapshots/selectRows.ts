import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';

/**
 * A query of the rows of a table, those of gateways with their figures.
 *
 * @internal
 */
export function selectRows(
  knex: Knex,
  table: 'clusters' | 'gateways' | 'places',
): Knex.QueryBuilder<ResourceRow, ResourceRow[]> {
  const query = knex<ResourceRow>(table).select(`${table}.*`);
  return (
    table === 'gateways'
      ? query.select(
          knex('measurements')
            .select('document')
            .whereRaw('measurements.scope = gateways.scope')
            .whereRaw('measurements.id = gateways.id')
            .as('figures'),
        )
      : query
  ) as Knex.QueryBuilder<ResourceRow, ResourceRow[]>;
}
