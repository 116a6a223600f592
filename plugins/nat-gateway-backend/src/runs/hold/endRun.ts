import type { Knex } from 'knex';
import { selectRun } from '../../database/runs/selectRun';
import { releaseRunResources } from '../../database/runs/releaseRunResources';
import { type RunChange, updateRun } from '../../database/runs/updateRun';
import { nextRunState, type RunTransition } from '../states/nextRunState';

/**
 * Ends a run and gives its claims away; tells the state it ended in.
 *
 * @internal
 */
export async function endRun(
  trx: Knex.Transaction,
  options: {
    readonly id: string;
    readonly at: string;
    readonly transition: RunTransition;
    readonly change: Pick<RunChange, 'outputs' | 'notUndone'>;
  },
): Promise<string> {
  const { id, at, transition, change } = options;
  const run = await selectRun(trx, { id, lock: true });
  const state = nextRunState(run.state, transition);
  await updateRun(trx, {
    id,
    at,
    change: { ...change, state, pending: null, finishedAt: at },
  });
  await releaseRunResources(trx, { runId: id });
  return state;
}
