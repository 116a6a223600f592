import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectRun } from '../../database/runs/selectRun';
import { updateRun } from '../../database/runs/updateRun';
import { commitProgress } from './commitProgress';
import { deadlineOf } from '../states/deadlineOf';
import { nextRunState } from '../states/nextRunState';
import type { RunDrive } from './RunDrive';

/**
 * Lets a run that was planned, on hold, or cancelled while it waited, work from now on.
 *
 * @internal
 */
export async function setToWork(drive: RunDrive): Promise<void> {
  const { id } = drive.run;
  await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const { state } = await selectRun(trx, { id, lock: true });
    if (state === 'running') {
      return; // acknowledged meanwhile
    }
    await updateRun(trx, {
      id,
      at,
      change: {
        state: nextRunState(state, 'work'),
        pending: null,
        deadlineAt: deadlineOf(at, drive.options.configuration),
      },
    });
    log({
      level: 'info',
      ...say(state === 'planned' ? 'event.starts' : 'event.goesOn', {}),
    });
  });
}
