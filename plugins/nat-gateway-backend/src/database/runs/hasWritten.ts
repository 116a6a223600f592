import type { Knex } from 'knex';

/**
 * Whether a run has written anything, or may have.
 *
 * @internal
 */
export async function hasWritten(
  knex: Knex,
  options: { readonly runId: string },
): Promise<boolean> {
  const row: unknown = await knex('run_steps')
    .where({ run_id: options.runId })
    .whereNot({ write_state: 'none' })
    .first('key');
  return row !== undefined;
}
