import type { Knex } from 'knex';

/**
 * ISO 8601: until when another resource had the id of a gateway; undefined: none is known to have had it.
 *
 * @internal
 */
export async function findNamedSince(
  knex: Knex,
  { id, scope }: { readonly id: string; readonly scope: string },
): Promise<string | undefined> {
  const row = await knex('gateway_guids')
    .where({ scope, id })
    .first<{ readonly since: string | null } | undefined>('since');
  return row?.since ?? undefined;
}
