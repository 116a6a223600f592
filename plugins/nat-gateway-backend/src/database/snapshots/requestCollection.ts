import type { Knex } from 'knex';

/**
 * Leaves a request for a collection that begins after now; whichever replica collects next
 * answers it.
 *
 * @internal
 */
export async function requestCollection(
  knex: Knex,
  options: { readonly key: string },
): Promise<void> {
  await knex('scopes').where({ scope: options.key }).increment('requested', 1);
}
