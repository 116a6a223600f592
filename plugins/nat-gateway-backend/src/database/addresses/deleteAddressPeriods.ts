import type { Knex } from 'knex';

/**
 * Deletes periods that ended long ago, and who relied on addresses that none is left of.
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
  // A reader of a feed that has changed since gets it once more.
  await knex('feed_versions')
    .where('modified_at', '<', options.endedBefore)
    .delete();
  await knex('consumers')
    .whereNotExists(
      knex('address_periods')
        .select(knex.raw('1'))
        .where('address_periods.scope', knex.ref('consumers.scope'))
        .where('address_periods.id', knex.ref('consumers.address_id')),
    )
    .delete();
}
