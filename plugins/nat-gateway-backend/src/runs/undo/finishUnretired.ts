import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectRun } from '../../database/runs/selectRun';
import { commitProgress } from '../hold/commitProgress';
import { endRun } from '../hold/endRun';
import { logEndOfRun } from '../hold/logEndOfRun';
import type { RunDrive } from '../hold/RunDrive';

/**
 * Ends a run that has done all but delete what its Spec replaces, since no one acknowledged that in time.
 * What it moved stays where it is: others have been told of the new addresses.
 *
 * @internal
 */
export async function finishUnretired(drive: RunDrive): Promise<void> {
  const { id } = drive.run;
  const ended = await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const { pending, outputs } = await selectRun(trx, { id, lock: true });
    if (pending?.reason !== 'retirement') {
      return false; // acknowledged meanwhile
    }
    const { resourceIds: resources = [] } = pending;
    log({ level: 'warn', ...say('event.notRetired', { resources }) });
    const change = outputs ? { outputs } : {};
    await endRun(trx, { id, at, transition: 'succeed', change, log });
    return true;
  });
  if (ended) {
    await logEndOfRun(drive.options, { id });
  }
}
