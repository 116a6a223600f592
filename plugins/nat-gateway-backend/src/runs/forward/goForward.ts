import type { RunRecord } from '../../database/runs/RunRecord';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { awaitAcknowledgement } from '../answers/awaitAcknowledgement';
import { awaitedAcknowledgement } from '../answers/awaitedAcknowledgement';
import { awaitedRetirement } from '../answers/awaitedRetirement';
import { finishRun } from './finishRun';
import { lookAgain } from '../observe/lookAgain';
import { resumeRun } from './resumeRun';
import type { RunDrive } from '../hold/RunDrive';
import { runSteps, type StepsOutcome } from '../steps/runSteps';
import type { StepOutcome } from '../steps/StepOutcome';
import { turnBack } from '../undo/turnBack';

/**
 * Does the steps of the plan; then the run has succeeded, waits for an acknowledgement, or turns
 * back.
 *
 * @internal
 */
export async function goForward(
  drive: RunDrive,
  options: { readonly run: RunRecord; readonly planIsFresh: boolean },
): Promise<void> {
  const { run } = options;
  const awaited = async () => {
    const steps = await selectRunSteps(drive.options.database, {
      runId: run.id,
    });
    const { idKey, writes } = drive;
    const addresses = awaitedAcknowledgement(run, {
      steps,
      addressesOf: results => writes.addressesOf(results),
      idKey,
    });
    const retirement = awaitedRetirement(run, { steps });
    return {
      pending: addresses ?? retirement,
      holds: [
        ...(addresses ? (['movesEgress'] as const) : []),
        ...(retirement ? (['retires'] as const) : []),
      ],
    };
  };

  let outcome: StepOutcome | StepsOutcome = options.planIsFresh
    ? { kind: 'succeeded' }
    : await resumeRun(drive, { run });
  if (outcome.kind === 'succeeded') {
    const { holds } = await awaited();
    outcome = await runSteps(drive, { phase: 'forward', holds });
    const now = await awaited();
    if (outcome.kind === 'succeeded' && now.holds.length < holds.length) {
      // All addresses are known now, and they are those that were acknowledged.
      outcome = await runSteps(drive, { phase: 'forward', holds: now.holds });
    }
  }
  if (outcome.kind !== 'succeeded') {
    const error = outcome.kind === 'failed' ? outcome.error : undefined;
    await turnBack(drive, { error });
    return;
  }
  const { pending } = await awaited();
  if (pending) {
    const { outputs } = await lookAgain(drive, { document: run.document });
    await awaitAcknowledgement(drive, { pending, outputs });
  } else {
    await finishRun(drive, { document: run.document });
  }
}
