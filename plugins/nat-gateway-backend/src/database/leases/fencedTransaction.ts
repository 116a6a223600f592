import type { Knex } from 'knex';
import { databaseMilliseconds } from './databaseMilliseconds';
import type { Lease } from './Lease';
import { LeaseLostError } from './LeaseLostError';

/**
 * A transaction that only the present holder of all these leases can commit: it locks their rows
 * first, and throws a {@link LeaseLostError} when one is not held any more.
 *
 * @internal
 */
export async function fencedTransaction<T>(
  knex: Knex,
  options: { readonly leases: readonly Lease[] },
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return knex.transaction(async trx => {
    for (const { name, holder, fence } of options.leases) {
      const updated = await trx('leases')
        .where({ name, holder, fence })
        .andWhere(
          'expires_at_milliseconds',
          '>',
          databaseMilliseconds(trx, { offsetMilliseconds: 0 }),
        )
        .update({ holder });
      if (updated !== 1) {
        throw new LeaseLostError(
          `The lease ${name} (fence ${fence}) is no longer held by ${holder}; its present holder goes on.`,
        );
      }
    }
    return work(trx);
  });
}
