import type { Knex } from 'knex';

/**
 * Takes away all that a test left in the tables: faster than a new database.
 *
 * @internal
 */
export async function emptyTables(knex: Knex): Promise<void> {
  for (const table of [
    'address_periods',
    'assessment_findings',
    'assessments',
    'clusters',
    'created_resources',
    'discoveries',
    'feed_versions',
    'gateway_guids',
    'gateways',
    'histories',
    'leases',
    'measurements',
    'run_resources',
    'run_events',
    'run_steps',
    'places',
    'plans',
    'runs',
    'scopes',
    'subnet_holders',
    'unused_addresses',
    'usage_hours',
  ]) {
    await knex(table).delete();
  }
}
