import type { Said } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectRun } from '../../database/runs/selectRun';
import { updateRun } from '../../database/runs/updateRun';
import { commitProgress } from './commitProgress';
import { nextRunState } from '../states/nextRunState';
import type { RunHold } from './RunDrive';

/**
 * Puts a run on hold that may not or cannot write.
 *
 * @internal
 */
export async function holdRun(
  hold: RunHold,
  options: {
    /** Why, as its log tells it. */
    readonly said: Said;
    /** When it is given up; null: it waits for as long as it has to. */
    readonly deadlineAt: string | null;
  },
): Promise<void> {
  const { id } = hold.run;
  const { said, deadlineAt } = options;
  await commitProgress(hold, {}, async ({ trx, at, log }) => {
    const { state } = await selectRun(trx, { id, lock: true });
    const running = state === 'running' ? state : nextRunState(state, 'work');
    await updateRun(trx, {
      id,
      at,
      change: { state: nextRunState(running, 'awaitWindow'), deadlineAt },
    });
    log({ level: 'warn', ...said });
  });
}
