import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { acknowledgementExpired } from './acknowledgementExpired';
import { commitProgress } from '../hold/commitProgress';
import { endRun } from '../hold/endRun';
import { logEndOfRun } from '../hold/logEndOfRun';
import { notUndoneOf } from './notUndoneOf';
import type { RunDrive } from '../hold/RunDrive';
import type { RunTransition } from '../states/nextRunState';

/**
 * Ends a run that was taken back: `failed` when something is left, `cancelled` when it was
 * cancelled before it wrote anything, or was not acknowledged in time, else `undone`.
 *
 * @internal
 */
export async function finishUndo(drive: RunDrive): Promise<void> {
  const { id, plan } = drive.run;
  await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const run = await selectRun(trx, { id, lock: true });
    const steps = await selectRunSteps(trx, { runId: id });
    const undo = steps.filter(each => each.phase === 'undo');
    const notUndone = [...run.notUndone, ...notUndoneOf(undo)];
    const wrote = steps.some(each => each.writeState !== 'none');

    let transition: RunTransition = 'endUndone';
    if (notUndone.length > 0) {
      transition = 'endFailed';
    } else if (
      (!run.error && !wrote) ||
      run.error?.code ===
        acknowledgementExpired(drive.options.configuration).code
    ) {
      transition = 'endCancelled';
    }
    const change = { notUndone };
    await endRun(trx, { id, at, transition, change, log });
  });
  await logEndOfRun(drive.options, { id });
  drive.options.onConverged(plan.scope);
}
