import type { Knex } from 'knex';

/**
 * Forgets how a run was to be taken back; it is worked out anew should the run fail again.
 *
 * @internal
 */
export async function deleteUndoSteps(
  trx: Knex.Transaction,
  options: { readonly runId: string },
): Promise<void> {
  await trx('run_steps')
    .where({ run_id: options.runId, phase: 'undo' })
    .delete();
}
