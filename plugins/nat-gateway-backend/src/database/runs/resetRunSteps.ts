import type { Knex } from 'knex';

/**
 * Makes the steps of a run that failed, or were taken back, steps that are to be done. What one that
 * failed may have written, and what stood there before, stays known: an undo needs it.
 *
 * @internal
 */
export async function resetRunSteps(
  trx: Knex.Transaction,
  options: { readonly runId: string },
): Promise<void> {
  const ofRun = { run_id: options.runId, phase: 'forward' };
  const again = {
    state: 'pending',
    operation: null,
    result: null,
    error: null,
    finished_at: null,
  };
  await trx('run_steps')
    .where({ ...ofRun, state: 'failed' })
    .update(again);
  await trx('run_steps')
    .where({ ...ofRun, state: 'undone' })
    .update({
      ...again,
      write_state: 'none',
      before_image: null,
      created_resource_id: null,
    });
}
