import type { RunRecord } from '../database/runs/RunRecord';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { awaitAcknowledgement } from './awaitAcknowledgement';
import { awaitedAcknowledgement } from './awaitedAcknowledgement';
import { finishUndo } from './finishUndo';
import type { RunDrive } from './RunDrive';
import { runSteps } from './runSteps';

/**
 * Takes back what the run did, once it may move egress if it has to.
 *
 * @internal
 */
export async function goBack(
  drive: RunDrive,
  options: { readonly run: RunRecord },
): Promise<void> {
  const { run } = options;
  const steps = await selectRunSteps(drive.options.database, {
    runId: run.id,
  });
  const pending = awaitedAcknowledgement(run, { steps, addresses: [] });
  if (pending) {
    await awaitAcknowledgement(drive, { pending });
    return;
  }
  await runSteps(drive, { phase: 'undo', holdsEgress: false });
  await finishUndo(drive);
}
