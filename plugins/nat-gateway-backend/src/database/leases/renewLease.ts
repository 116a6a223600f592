import type { Knex } from 'knex';
import { databaseMilliseconds } from './databaseMilliseconds';
import type { Lease } from './Lease';

/**
 * Holds a lease for longer; false when another holder took it. One that ran out and is still free
 * is renewed.
 *
 * @internal
 */
export async function renewLease(
  knex: Knex,
  options: { readonly lease: Lease; readonly durationMilliseconds: number },
): Promise<boolean> {
  const { lease, durationMilliseconds } = options;
  const updated = await knex('leases')
    .where({ name: lease.name, holder: lease.holder, fence: lease.fence })
    .update({
      expires_at_milliseconds: databaseMilliseconds(knex, {
        offsetMilliseconds: durationMilliseconds,
      }),
    });
  return updated === 1;
}
