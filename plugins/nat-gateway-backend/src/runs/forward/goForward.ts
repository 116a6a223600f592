import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
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
  const { document } = run;
  // It takes as long as the last look of the last step, and needs not wait for that.
  let looking: ReturnType<typeof lookAgain> | undefined;
  const goOn = async (holds: readonly Step['effect'][]) => {
    looking = undefined;
    return runSteps(drive, {
      phase: 'forward',
      holds,
      onWritten: () => {
        looking = lookAgain(drive, { document });
        looking.catch(() => {});
      },
    });
  };
  if (outcome.kind === 'succeeded') {
    const { holds } = await awaited();
    outcome = await goOn(holds);
    const now = await awaited();
    if (outcome.kind === 'succeeded' && now.holds.length < holds.length) {
      // All addresses are known now, and they are those that were acknowledged.
      outcome = await goOn(now.holds);
    }
  }
  if (outcome.kind !== 'succeeded') {
    const error = outcome.kind === 'failed' ? outcome.error : undefined;
    await turnBack(drive, { error });
    return;
  }
  const { pending } = await awaited();
  looking ??= lookAgain(drive, { document });
  if (pending) {
    const { outputs } = await looking;
    await awaitAcknowledgement(drive, { pending, outputs });
  } else {
    await finishRun(drive, { looking });
  }
}
