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
import { sayQuoting } from '../../words/sayQuoting';

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
      change: {
        state,
        pending: { ...pending, until: deadlineAt },
        deadlineAt,
        ...(outputs && { outputs }),
      },
    });
    const { addresses, message, wording = message } = pending;
    const until = deadlineAt;
    log({
      level: 'warn',
      ...(addresses.length > 0
        ? sayQuoting('event.awaitsAddresses', {
            english: { pending: message, addresses, until },
            worded: { pending: wording, addresses, until },
          })
        : sayQuoting('event.awaitsAcknowledgement', {
            english: { pending: message, until },
            worded: { pending: wording, until },
          })),
    });
  });
  drive.options.onConverged(plan.scope);
}
