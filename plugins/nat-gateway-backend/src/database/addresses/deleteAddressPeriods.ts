import type { Knex } from 'knex';

/**
 * Deletes periods that ended long ago.
 *
 * @internal
 */
export async function deleteAddressPeriods(
  knex: Knex,
  options: {
    /** ISO 8601. */
    readonly endedBefore: string;
  },
): Promise<void> {
  await knex('address_periods')
    .where('until', '<', options.endedBefore)
    .delete();
}
