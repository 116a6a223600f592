import type { RunRecord } from '../../database/runs/RunRecord';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { executeStep } from '../steps/executeStep';
import { replanRun } from './replanRun';
import type { RunDrive } from '../hold/RunDrive';
import type { StepOutcome } from '../steps/StepOutcome';

/**
 * Finds out how far a run is that another replica worked on, or that has waited: settles what the
 * cloud was given, then observes and plans again. A run that was cancelled, or of which a step
 * failed, begins nothing: what may have been sent is looked for when it is taken back.
 *
 * @internal
 */
export async function resumeRun(
  drive: RunDrive,
  options: { readonly run: RunRecord },
): Promise<StepOutcome> {
  const { run } = options;
  const forward = () =>
    selectRunSteps(drive.options.database, {
      runId: run.id,
      phase: 'forward',
    });
  for (const record of await forward()) {
    if (record.state === 'running' && record.operation !== undefined) {
      await executeStep(drive, { record });
    }
  }
  const error = (await forward()).find(each => each.state === 'failed')?.error;
  if (error) {
    return { kind: 'failed', error };
  }
  return run.cancelRequestedBy === undefined
    ? replanRun(drive, { run })
    : { kind: 'stopped' };
}
