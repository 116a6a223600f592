import type { Knex } from 'knex';

/**
 * The key of the scope that a run writes in; undefined when there is no such run.
 *
 * @internal
 */
export async function selectScopeOfRun(
  knex: Knex,
  options: { readonly runId: string },
): Promise<string | undefined> {
  const row: { scope: string } | undefined = await knex('runs')
    .where({ id: options.runId })
    .first('scope');
  return row?.scope;
}
