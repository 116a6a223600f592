import type { Knex } from 'knex';
import { prepareSnapshot } from '../database/snapshots/prepareSnapshot';

/**
 * Stores what a collection reported.
 *
 * @internal
 */
export async function storeSnapshot(
  knex: Knex,
  options: Parameters<typeof prepareSnapshot>[1],
): Promise<void> {
  const store = await prepareSnapshot(knex, options);
  await knex.transaction(store);
}
