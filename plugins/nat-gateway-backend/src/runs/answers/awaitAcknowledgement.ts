import type {
  PendingAcknowledgement,
  RunOutputs,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectRun } from '../../database/runs/selectRun';
import { updateRun } from '../../database/runs/updateRun';
import { commitProgress } from '../hold/commitProgress';
import { deadlineOf } from '../states/deadlineOf';
import { nextRunState } from '../states/nextRunState';
import type { RunDrive } from '../hold/RunDrive';

/**
 * Lets a run wait for a person's answer, unless it was cancelled meanwhile.
 *
 * @internal
 */
export async function awaitAcknowledgement(
  drive: RunDrive,
  options: {
    readonly pending: PendingAcknowledgement;
    /** What exists by now, for the person who decides. */
    readonly outputs?: RunOutputs;
  },
): Promise<void> {
  const { pending, outputs } = options;
  const { id, plan } = drive.run;
  await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const run = await selectRun(trx, { id, lock: true });
    if (run.phase === 'forward' && run.cancelRequestedBy) {
      return;
    }
    const state = nextRunState(run.state, 'awaitAcknowledgement');
    const deadlineAt = deadlineOf(at, {
      deadlineMinutes:
        drive.options.configuration.acknowledgementDeadlineHours * 60,
    });
    await updateRun(trx, {
      id,
      at,
      change: { state, pending, deadlineAt, ...(outputs && { outputs }) },
    });
    const addresses = pending.addresses.join(', ');
    log({
      level: 'warn',
      message: `Waits for an acknowledgement: ${pending.message}${
        addresses && ` Addresses: ${addresses}.`
      } The run waits until ${deadlineAt}.`,
    });
  });
  drive.options.onConverged(plan.scope);
}
