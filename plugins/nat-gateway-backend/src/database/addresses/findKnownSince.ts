import type { Knex } from 'knex';
import { chunkKeys } from '../chunkKeys';

/**
 * Since when addresses that are there now are known, by id: ISO 8601. One that was gone meanwhile is known
 * since it came back; one that several scopes report, since the first of them did.
 *
 * @internal
 */
export async function findKnownSince(
  knex: Knex,
  options: { readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const ids of chunkKeys(options.ids)) {
    const rows: readonly { id: string; since: string }[] = await knex(
      'address_periods',
    )
      .whereIn('id', ids)
      .whereNull('until')
      .groupBy('id')
      .select('id')
      .min('known_since as since');
    for (const { id, since } of rows) known.set(id, since);
  }
  return known;
}
