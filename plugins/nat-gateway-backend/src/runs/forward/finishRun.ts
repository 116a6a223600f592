import { selectRun } from '../../database/runs/selectRun';
import { commitProgress } from '../hold/commitProgress';
import { endRun } from '../hold/endRun';
import { logEndOfRun } from '../hold/logEndOfRun';
import type { lookAgain } from '../observe/lookAgain';
import type { RunDrive } from '../hold/RunDrive';

/**
 * Ends a run whose steps are all done with what came out; unless it was cancelled meanwhile. What
 * is still different then is told, it is no failure of the run.
 *
 * @internal
 */
export async function finishRun(
  drive: RunDrive,
  options: { readonly looking: ReturnType<typeof lookAgain> },
): Promise<void> {
  const { options: service, run } = drive;
  const { id } = run;
  const { outputs, concern } = await options.looking;

  const ended = await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const { cancelRequestedBy } = await selectRun(trx, { id, lock: true });
    if (cancelRequestedBy) {
      return false;
    }
    if (concern) {
      log({ level: 'warn', ...concern });
    }
    const change = outputs ? { outputs } : {};
    await endRun(trx, { id, at, transition: 'succeed', change, log });
    return true;
  });
  if (ended) {
    await logEndOfRun(service, { id });
    service.onConverged(run.plan.scope);
  }
}
