import type { Knex } from 'knex';

/**
 * The database's clock in milliseconds since 1970 as an SQL expression, moved by an offset.
 * Leases are judged by this clock only: replicas' clocks differ.
 *
 * @internal
 */
export function databaseMilliseconds(
  knex: Knex,
  options: { readonly offsetMilliseconds: number },
): Knex.Raw {
  const { offsetMilliseconds } = options;
  if (String(knex.client.config.client).includes('sqlite3')) {
    return knex.raw(
      "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) + ?",
      [offsetMilliseconds],
    );
  }
  // now() does not move within a transaction, clock_timestamp() does not.
  return knex.raw(
    'CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) + ?',
    [offsetMilliseconds],
  );
}
