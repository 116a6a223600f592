import {
  type RunError,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { insertRunSteps } from '../../database/runs/insertRunSteps';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { updateRun } from '../../database/runs/updateRun';
import { commitProgress } from '../hold/commitProgress';
import { deadlineOf } from '../states/deadlineOf';
import { sayRunError } from '../errors/sayRunError';
import { nextRunState } from '../states/nextRunState';
import type { RunDrive } from '../hold/RunDrive';
import { runErrorOf } from '../errors/runErrorOf';
import { stopSteps } from './stopSteps';
import { undoStepsOf } from './undoStepsOf';

/**
 * Turns a run that failed or was cancelled to its undo: the steps that take it back are stored, so
 * that they are the same ones on each replica. It may work as long again.
 *
 * @internal
 */
export async function turnBack(
  drive: RunDrive,
  options: {
    readonly error?: RunError;
    /** The run waits for a person; one that goes on meanwhile is left alone. */
    readonly whileWaiting?: boolean;
  },
): Promise<void> {
  const { id } = drive.run;
  const reverse: WritesCapability['reverse'] = (step, done) => {
    try {
      return drive.writes.reverse(step, { ...done, runId: id });
    } catch (cause) {
      const { message, wayOut } = runErrorOf(cause);
      return { notPossible: message, command: wayOut };
    }
  };
  await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const run = await selectRun(trx, { id, lock: true });
    if (options.whileWaiting && run.state !== 'awaitingAcknowledgement') {
      return; // acknowledged meanwhile
    }
    const done = await selectRunSteps(trx, {
      runId: id,
      phase: 'forward',
      withBefore: true,
    });
    // A step may have stopped because another one failed.
    const error =
      options.error ??
      (run.cancelRequestedBy === undefined
        ? done.find(each => each.state === 'failed')?.error
        : undefined);
    await stopSteps(trx, { runId: id, steps: done, at });
    const { steps, notUndone } = undoStepsOf(done, reverse);
    await insertRunSteps(trx, { runId: id, phase: 'undo', steps });
    await updateRun(trx, {
      id,
      at,
      change: {
        phase: 'undo',
        ...(options.whileWaiting && {
          state: nextRunState(run.state, 'work'),
          pending: null,
        }),
        notUndone,
        deadlineAt: deadlineOf(at, drive.options.configuration),
        ...(error && { error }),
      },
    });
    const isToldByStep = done.some(
      each =>
        each.error?.code === error?.code &&
        each.error?.message === error?.message,
    );
    if (error && !isToldByStep) {
      log({ level: 'error', ...sayRunError(error) });
    }
    const count = steps.length;
    log({
      level: 'warn',
      ...(error
        ? say('event.goesBackFailed', { count })
        : say('event.goesBackCancelled', { count })),
    });
  });
}
