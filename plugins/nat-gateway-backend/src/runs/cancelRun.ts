import { isTerminalRunState } from 'backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { appendRunEvents } from '../database/runs/appendRunEvents';
import { selectRun } from '../database/runs/selectRun';
import { updateRun } from '../database/runs/updateRun';

/**
 * Stores that somebody wants a run to stop and to be taken back; whoever works on it sees that
 * before the next step. A run that has ended, or is being taken back, stays as it is.
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
    if (
      isTerminalRunState(run.state) ||
      run.phase === 'undo' ||
      run.cancelRequestedBy !== undefined
    ) {
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
