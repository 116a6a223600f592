import type { RunError } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { updateRun } from '../../database/runs/updateRun';
import { commitProgress } from '../hold/commitProgress';
import { sayRunError } from '../errors/sayRunError';
import { endRun } from '../hold/endRun';
import { logEndOfRun } from '../hold/logEndOfRun';
import { notUndoneOf } from './notUndoneOf';
import type { RunHold } from '../hold/RunDrive';
import { stopSteps } from './stopSteps';

/**
 * Ends a run that no replica can work on, because the module of its cloud is gone. Nothing is read and
 * nothing taken back; what the run wrote is listed.
 *
 * @internal
 */
export async function giveUpRun(hold: RunHold): Promise<void> {
  const { id, subject } = hold.run;
  const error: RunError = {
    code: 'ProviderNotInstalled',
    message: `The run stopped because the module for ${subject.provider} is no longer installed in this backend.`,
    wayOut:
      'Take back by hand what is listed, or install the module and start again.',
  };
  await commitProgress(hold, {}, async ({ trx, at, log }) => {
    const run = await selectRun(trx, { id, lock: true });
    const steps = await selectRunSteps(trx, { runId: id });
    const forward = steps.filter(each => each.phase === 'forward');
    const undo = steps.filter(each => each.phase === 'undo');
    await stopSteps(trx, { runId: id, steps: forward, at });
    const left =
      run.phase === 'undo'
        ? notUndoneOf(undo, { otherwise: error.message })
        : forward
            .filter(each => each.writeState !== 'none')
            .map(each => ({
              resourceId: each.step.resourceId,
              reason: error.message,
              command: `Take back by hand what this did: ${each.step.title}`,
            }));
    const notUndone = [...run.notUndone, ...left];
    await updateRun(trx, { id, at, change: { error: run.error ?? error } });
    log({ level: 'error', ...sayRunError(error) });
    await endRun(trx, {
      id,
      at,
      transition: 'endFailed',
      change: { notUndone },
      log,
    });
  });
  await logEndOfRun(hold.options, { id });
}
