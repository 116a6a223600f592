import type { RunRecord } from '../../database/runs/RunRecord';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { awaitAcknowledgement } from '../answers/awaitAcknowledgement';
import { finishUndo } from './finishUndo';
import type { RunDrive } from '../hold/RunDrive';
import { runSteps } from '../steps/runSteps';
import { undoAcknowledgement } from '../answers/undoAcknowledgement';

/**
 * Takes back what the run did. What would move egress back waits for a yes, unless there is one;
 * each step looks first, so no one is asked about what is already gone.
 *
 * @internal
 */
export async function goBack(
  drive: RunDrive,
  options: { readonly run: RunRecord },
): Promise<void> {
  const { run } = options;
  const outcome = await runSteps(drive, { phase: 'undo', holds: [] });
  if (outcome.kind !== 'unacknowledged') {
    await finishUndo(drive);
    return;
  }
  const steps = await selectRunSteps(drive.options.database, {
    runId: run.id,
  });
  const pending = undoAcknowledgement(run, {
    steps,
    idKey: drive.idKey,
    keys: outcome.keys,
    addresses: drive.writes.addressesOf(
      steps.flatMap(each =>
        each.phase === 'forward' && each.result ? [each.result] : [],
      ),
    ),
  });
  await awaitAcknowledgement(drive, { pending });
}
