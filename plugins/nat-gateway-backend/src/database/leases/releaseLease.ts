import type { Knex } from 'knex';
import { databaseMilliseconds } from './databaseMilliseconds';
import type { Lease } from './Lease';

/**
 * Gives a lease away. The row stays for the time that runs are kept, so that the fence keeps
 * growing while a former holder may live.
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
    .update({
      holder: null,
      expires_at_milliseconds: databaseMilliseconds(knex, {
        offsetMilliseconds: 0,
      }),
    });
}
