import { ConflictError } from '@backstage/errors';
import { isTerminalRunState, say } from 'backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { appendRunEvents } from '../database/runs/appendRunEvents';
import { selectRun } from '../database/runs/selectRun';
import { updateRun } from '../database/runs/updateRun';
import { refuse } from '../words/refuse';

/**
 * Stores that somebody wants a run to stop and to be taken back; whoever works on it sees that
 * before the next step. Refused for a run that has ended or is being taken back; one that was
 * cancelled already stays cancelled.
 *
 * @internal
 */
export async function cancelRun(
  knex: Knex,
  options: { readonly id: string; readonly by: string; readonly at: string },
): Promise<void> {
  const { id, by, at } = options;
  await knex.transaction(async trx => {
    const run = await selectRun(trx, { id, lock: true });
    if (isTerminalRunState(run.state)) {
      throw refuse(
        ConflictError,
        say('refusal.hasEnded', { run: id, state: run.state }),
      );
    }
    if (run.phase === 'undo') {
      throw refuse(ConflictError, say('refusal.goesBackAlready', { run: id }));
    }
    if (run.cancelRequestedBy !== undefined) {
      return;
    }
    await updateRun(trx, { id, at, change: { cancelRequestedBy: by } });
    await appendRunEvents(trx, {
      runId: id,
      at,
      events: [{ level: 'warn', message: `${by} cancelled the run` }],
    });
  });
}
