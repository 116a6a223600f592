import type { Knex } from 'knex';

/**
 * Deletes what gateways carried in hours that began before a moment.
 *
 * @internal
 */
export async function deleteUsage(
  knex: Knex,
  options: { readonly before: Date },
): Promise<void> {
  // An hour is kept as long as any of it is.
  const ended = new Date(options.before.getTime() - 3_600_000);
  await knex('usage_hours').where('at', '<', ended.toISOString()).delete();
}
