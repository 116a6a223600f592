import type { RunRecord } from '../../database/runs/RunRecord';
import { finishUnretired } from './finishUnretired';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { acknowledgementExpired } from './acknowledgementExpired';
import { commitProgress } from '../hold/commitProgress';
import { sayRunError } from '../errors/sayRunError';
import { endRun } from '../hold/endRun';
import { logEndOfRun } from '../hold/logEndOfRun';
import { notUndoneOf } from './notUndoneOf';
import type { RunDrive } from '../hold/RunDrive';
import { turnBack } from './turnBack';

/**
 * Ends the wait of a run that was not acknowledged in time. What it created is taken back; egress
 * that it moved already stays where it is, because moving it back was not acknowledged, and is listed. A run
 * that has only to delete what it replaced is done.
 *
 * @internal
 */
export async function expireRun(
  drive: RunDrive,
  options: { readonly run: Pick<RunRecord, 'phase' | 'pending'> },
): Promise<void> {
  const { id } = drive.run;
  const error = acknowledgementExpired(drive.options.configuration);
  if (options.run.pending?.reason === 'retirement') {
    await finishUnretired(drive);
    return;
  }
  if (options.run.phase === 'forward') {
    await turnBack(drive, { error, whileWaiting: true });
    return;
  }
  const ended = await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const run = await selectRun(trx, { id, lock: true });
    if (run.state !== 'awaitingAcknowledgement') {
      return false; // acknowledged meanwhile
    }
    const undo = await selectRunSteps(trx, { runId: id, phase: 'undo' });
    const notUndone = [
      ...run.notUndone,
      ...notUndoneOf(undo, {
        otherwise: `Taking it back moves egress. ${error.message}`,
      }),
    ];
    log({ level: 'error', ...sayRunError(error) });
    await endRun(trx, {
      id,
      at,
      transition: 'endFailed',
      change: { notUndone },
      log,
    });
    return true;
  });
  if (ended) {
    await logEndOfRun(drive.options, { id });
  }
}
