import type { Knex } from 'knex';

/**
 * Takes away all that a test left in the tables of runs: faster than a new database.
 *
 * @internal
 */
export async function emptyTables(knex: Knex): Promise<void> {
  for (const table of [
    'created_resources',
    'leases',
    'run_resources',
    'run_events',
    'run_steps',
    'plans',
    'runs',
  ]) {
    await knex(table).delete();
  }
}
