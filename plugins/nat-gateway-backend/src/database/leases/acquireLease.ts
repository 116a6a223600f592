import type { Knex } from 'knex';
import { databaseMilliseconds } from './databaseMilliseconds';
import type { Lease } from './Lease';

/**
 * Takes a lease that is free or that ran out; undefined when it is held, even by the same holder.
 *
 * @internal
 */
export async function acquireLease(
  knex: Knex,
  options: {
    readonly name: string;
    readonly holder: string;
    readonly durationMilliseconds: number;
  },
): Promise<Lease | undefined> {
  const { name, holder, durationMilliseconds } = options;
  return knex.transaction(async trx => {
    await trx('leases')
      .insert({ name, holder: null, fence: 0, expires_at_milliseconds: 0 })
      .onConflict('name')
      .ignore();
    const rows: { fence: number | string }[] = await trx('leases')
      .where({ name })
      .andWhere(free =>
        free
          .whereNull('holder')
          .orWhere(
            'expires_at_milliseconds',
            '<=',
            databaseMilliseconds(trx, { offsetMilliseconds: 0 }),
          ),
      )
      .update({
        holder,
        fence: trx.raw('fence + 1'),
        expires_at_milliseconds: databaseMilliseconds(trx, {
          offsetMilliseconds: durationMilliseconds,
        }),
      })
      .returning('fence');
    return rows.length === 1
      ? { name, holder, fence: Number(rows[0].fence) }
      : undefined;
  });
}
