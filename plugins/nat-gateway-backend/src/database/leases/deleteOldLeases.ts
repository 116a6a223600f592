import type { Knex } from 'knex';
import { databaseMilliseconds } from './databaseMilliseconds';

/**
 * Deletes leases that no one has held for that long. No one who held one then can still write under
 * it, so its fence may start anew.
 *
 * @internal
 */
export async function deleteOldLeases(
  knex: Knex,
  options: { readonly unusedMilliseconds: number },
): Promise<void> {
  await knex('leases')
    .where(
      'expires_at_milliseconds',
      '<',
      databaseMilliseconds(knex, {
        offsetMilliseconds: -options.unusedMilliseconds,
      }),
    )
    .delete();
}
