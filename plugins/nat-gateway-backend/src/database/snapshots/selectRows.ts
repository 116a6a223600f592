import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';

/**
 * A query of the rows of a table, those of gateways and clusters with their figures.
 *
 * @internal
 */
export function selectRows(
  knex: Knex,
  table: 'clusters' | 'gateways' | 'places',
): Knex.QueryBuilder<ResourceRow, ResourceRow[]> {
  const query = knex<ResourceRow>(table).select(`${table}.*`);
  return (
    table !== 'places'
      ? query.select(
          knex('measurements')
            .select('document')
            .whereRaw('measurements.scope = ??', [`${table}.scope`])
            .whereRaw('measurements.id = ??', [`${table}.id`])
            .as('figures'),
        )
      : query
  ) as Knex.QueryBuilder<ResourceRow, ResourceRow[]>;
}
