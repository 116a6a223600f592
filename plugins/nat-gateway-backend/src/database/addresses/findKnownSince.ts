import type { Knex } from 'knex';

/**
 * Since when addresses are known, by id: ISO 8601. One that was gone meanwhile is known since it came back.
 *
 * @internal
 */
export async function findKnownSince(
  knex: Knex,
  options: { readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rows: readonly { id: string; since: string; until: string | null }[] =
    await knex('address_periods')
      .whereIn('id', [...new Set(options.ids)])
      .orderBy('since', 'desc')
      .select('id', 'since', 'until');
  const known = new Map<string, string>();
  for (const { id, since, until } of rows) {
    const later = known.get(id);
    // From the newest back, as long as one period follows the other.
    if (later === undefined ? until === null : until === later) {
      known.set(id, since);
    }
  }
  return known;
}
