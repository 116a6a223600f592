import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';

/**
 * A query of the rows of a table with their figures.
 *
 * @internal
 */
export const selectRows = (
  knex: Knex,
  table: 'clusters' | 'gateways' | 'places',
): Knex.QueryBuilder<ResourceRow, ResourceRow[]> =>
  knex<ResourceRow>(table)
    .select(`${table}.*`)
    .select(
      knex('measurements')
        .select('document')
        .whereRaw('measurements.scope = ??', [`${table}.scope`])
        .whereRaw('measurements.id = ??', [`${table}.id`])
        .as('figures'),
    ) as Knex.QueryBuilder<ResourceRow, ResourceRow[]>;
