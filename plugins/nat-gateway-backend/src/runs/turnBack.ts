import type { RunError } from 'backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from 'backstage-plugin-nat-gateway-node';
import { insertRunSteps } from '../database/runs/insertRunSteps';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { updateRun } from '../database/runs/updateRun';
import { updateRunStep } from '../database/runs/updateRunStep';
import { commitProgress } from './commitProgress';
import { deadlineOf } from './deadlineOf';
import type { RunDrive } from './RunDrive';
import { runErrorOf } from './runErrorOf';
import { undoStepsOf } from './undoStepsOf';

/**
 * Turns a run that failed or was cancelled to its undo: the steps that take it back are stored, so
 * that they are the same ones whoever does them. It may work as long again.
 *
 * @internal
 */
export async function turnBack(
  drive: RunDrive,
  options: { readonly error?: RunError },
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
    const done = await selectRunSteps(trx, { runId: id, phase: 'forward' });
    for (const { key, state } of done) {
      if (state === 'running') {
        // Its intent is stored, and nothing was sent.
        await updateRunStep(trx, {
          runId: id,
          phase: 'forward',
          key,
          change: { state: 'pending' },
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
        notUndone,
        deadlineAt: deadlineOf(at, drive.options.configuration),
        ...(error && { error }),
      },
    });
    log({
      level: 'warn',
      message: `The run ${error ? 'failed' : 'was cancelled'}; ${
        steps.length
      } steps are to be taken back`,
    });
  });
}
