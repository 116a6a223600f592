import type { Knex } from 'knex';
import { databaseMilliseconds } from './databaseMilliseconds';

/**
 * Finds a row if a replica works on the scope of the outer query.
 *
 * @internal
 */
export const collectingLease = (knex: Knex): Knex.QueryBuilder =>
  knex('leases')
    .select(knex.raw('1'))
    .whereRaw(`leases.name = 'collect:' || scopes.scope`)
    .whereNotNull('leases.holder')
    .where(
      'leases.expires_at_milliseconds',
      '>',
      databaseMilliseconds(knex, { offsetMilliseconds: 0 }),
    );
