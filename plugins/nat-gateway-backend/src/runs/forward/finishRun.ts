import type { Wording } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectRun } from '../../database/runs/selectRun';
import { commitProgress } from '../hold/commitProgress';
import { endRun } from '../hold/endRun';
import { logEndOfRun } from '../hold/logEndOfRun';
import type { lookAgain } from '../observe/lookAgain';
import type { RunDrive } from '../hold/RunDrive';

/** What stays behind and is paid for, with how it is deleted where that is ours to say. */
const bills = ({ id }: Wording) =>
  id === 'plan.addressesStay' || id === 'plan.addressesOfOthersStay';

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
    for (const { notes = [] } of run.plan.changes.gateways) {
      for (const note of notes.filter(({ wording }) => bills(wording))) {
        log({ level: 'warn', ...note });
      }
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
