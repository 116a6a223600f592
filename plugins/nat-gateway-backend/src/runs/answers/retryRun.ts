import { ConflictError } from '@backstage/errors';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { appendRunEvents } from '../../database/runs/appendRunEvents';
import { deleteUndoSteps } from '../../database/runs/deleteUndoSteps';
import { resetRunSteps } from '../../database/runs/resetRunSteps';
import { selectRun } from '../../database/runs/selectRun';
import { updateRun } from '../../database/runs/updateRun';
import { refuse } from '../../words/refuse';
import { deadlineOf } from '../states/deadlineOf';
import { nextRunState } from '../states/nextRunState';

/**
 * Lets a run go forward again that failed half-way and waits for a yes to go back. It plans anew
 * first; what is done stays done.
 *
 * @internal
 */
export async function retryRun(
  knex: Knex,
  options: {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly deadlineMinutes: number;
  },
): Promise<void> {
  const { id, by, at } = options;
  await knex.transaction(async trx => {
    const run = await selectRun(trx, { id, lock: true });
    if (!run.answers.includes('retry')) {
      throw refuse(
        ConflictError,
        say('refusal.cannotRetry', { run: id, state: run.state }),
      );
    }
    await deleteUndoSteps(trx, { runId: id });
    await resetRunSteps(trx, { runId: id });
    await updateRun(trx, {
      id,
      at,
      change: {
        phase: 'forward',
        state: nextRunState(run.state, 'retry'),
        pending: null,
        error: null,
        notUndone: [],
        deadlineAt: deadlineOf(at, options),
      },
    });
    const events = [
      { level: 'info' as const, ...say('event.retried', { by }) },
    ];
    await appendRunEvents(trx, { runId: id, at, events });
  });
}
