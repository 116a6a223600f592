import type { Knex } from 'knex';
import type { Lease } from './Lease';

/**
 * Gives a lease away. The row stays, so that the fence keeps growing.
 *
 * @internal
 */
export async function releaseLease(
  knex: Knex,
  options: { readonly lease: Lease },
): Promise<void> {
  const { name, holder, fence } = options.lease;
  await knex('leases')
    .where({ name, holder, fence })
    .update({ holder: null, expires_at_milliseconds: 0 });
}
