import type { RunError } from 'backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from 'backstage-plugin-nat-gateway-node';
import { insertRunSteps } from '../database/runs/insertRunSteps';
import { selectRun } from '../database/runs/selectRun';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { updateRun } from '../database/runs/updateRun';
import { updateRunStep } from '../database/runs/updateRunStep';
import { commitProgress } from './commitProgress';
import { deadlineOf } from './deadlineOf';
import { describeRunError } from './describeRunError';
import { nextRunState } from './nextRunState';
import type { RunDrive } from './RunDrive';
import { runErrorOf } from './runErrorOf';
import { undoStepsOf } from './undoStepsOf';

const endUnknown: RunError = {
  code: 'EndUnknown',
  message:
    'It was sent, or about to be, when the work on it stopped; nobody knows how it ended.',
  wayOut:
    'It is taken back as far as it is known to be ours; look at the resource.',
};

/**
 * Turns a run that failed or was cancelled to its undo: the steps that take it back are stored, so
 * that they are the same ones whoever does them. It may work as long again.
 *
 * @internal
 */
export async function turnBack(
  drive: RunDrive,
  options: {
    readonly error?: RunError;
    /** The run waits for somebody; one that goes on meanwhile is left alone. */
    readonly whileWaiting?: boolean;
  },
): Promise<void> {
  const { error } = options;
  const { id } = drive.run;
  const reverse: NatGatewayProvider['reverse'] = (step, done) => {
    try {
      return drive.provider.reverse(step, done);
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
    const done = await selectRunSteps(trx, { runId: id, phase: 'forward' });
    for (const { key, state, writeState } of done) {
      if (state === 'running') {
        await updateRunStep(trx, {
          runId: id,
          phase: 'forward',
          key,
          change:
            writeState === 'none'
              ? { state: 'pending' }
              : { state: 'failed', error: endUnknown, finishedAt: at },
        });
      }
    }
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
    if (error && options.whileWaiting) {
      log({ level: 'error', message: describeRunError(error) });
    }
    log({
      level: 'warn',
      message: `The run ${error ? 'failed' : 'was cancelled'}; ${
        steps.length
      } steps are to be taken back`,
    });
  });
}
