import type { RunRecord } from '../database/runs/RunRecord';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { executeStep } from './executeStep';
import { replanRun } from './replanRun';
import type { RunDrive } from './RunDrive';
import type { StepOutcome } from './StepOutcome';

/**
 * Finds out where a run stands that somebody else worked on, or that has waited: settles what the
 * cloud was given, then observes and plans again. A cancelled run does not plan; it begins a step
 * again that may have been sent, because only a step that is known to its end can be taken back.
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
  const cancelled = run.cancelRequestedBy !== undefined;
  const failed = (await forward()).some(each => each.state === 'failed');

  for (const record of await forward()) {
    const sent =
      record.operation !== undefined ||
      ((cancelled || failed) && record.writeState === 'possible');
    if (record.state === 'running' && sent) {
      await executeStep(drive, { record, heedsCancel: false });
    }
  }
  const error = (await forward()).find(each => each.state === 'failed')?.error;
  if (error) {
    return { kind: 'failed', error };
  }
  return cancelled ? { kind: 'cancelled' } : replanRun(drive, { run });
}
