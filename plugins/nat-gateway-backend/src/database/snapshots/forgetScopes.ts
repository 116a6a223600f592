import type { Knex } from 'knex';
import { chunkKeys } from '../chunkKeys';

const tables = [
  'subnet_holders',
  'histories',
  'measurements',
  'assessments',
  'assessment_findings',
  'gateways',
  'clusters',
  'places',
  'gateway_guids',
  'usage_hours',
  'unused_addresses',
];

/**
 * Forgets what was collected in scopes, which are no scopes any more. In the caller's transaction.
 *
 * @internal
 */
export async function forgetScopes(
  transaction: Knex.Transaction,
  options: { readonly keys: readonly string[]; readonly at: Date },
): Promise<void> {
  for (const keys of chunkKeys(options.keys)) {
    // First: a collection that is about to store waits here, and then finds no scope.
    await transaction('scopes').whereIn('scope', keys).delete();
    for (const table of tables) {
      await transaction(table).whereIn('scope', keys).delete();
    }
    // A record, which stays: nothing more is known of these.
    await transaction('address_periods')
      .whereIn('scope', keys)
      .whereNull('until')
      .update({ until: options.at.toISOString() });
  }
}
