import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { executeStep } from './executeStep';
import type { RunDrive } from './RunDrive';
import { startableSteps } from './startableSteps';
import type { StepOutcome } from './StepOutcome';
import { stepsCannotStart } from './stepsCannotStart';
import { stuckSteps } from './stuckSteps';

/** How a forward phase ends in which no step failed and none can start. */
async function endOfSteps(
  drive: RunDrive,
  options: {
    readonly phase: RunStepRecord['phase'];
    readonly holdsEgress: boolean;
  },
): Promise<StepOutcome> {
  const steps = await selectRunSteps(drive.options.database, {
    runId: drive.run.id,
    phase: options.phase,
  });
  const stuck = stuckSteps(steps, options);
  return options.phase === 'undo' || stuck.length === 0
    ? { kind: 'succeeded' }
    : { kind: 'failed', error: stepsCannotStart(stuck) };
}

/**
 * Works along the graph of a phase's steps, in parallel where it allows, until none can start any
 * more. Forward, the first step that fails lets no other start; those under way come to their end.
 * An undo goes on with all that does not build on what failed.
 *
 * @internal
 */
export async function runSteps(
  drive: RunDrive,
  options: {
    readonly phase: RunStepRecord['phase'];
    /** Steps that move egress do not start. */
    readonly holdsEgress: boolean;
  },
): Promise<StepOutcome> {
  const { phase, holdsEgress } = options;
  const working = new Map<
    string,
    Promise<{ readonly key: string; readonly outcome: StepOutcome }>
  >();
  let ended: StepOutcome | undefined;
  try {
    for (;;) {
      drive.stop.throwIfAborted();
      if (!ended || phase === 'undo') {
        const steps = await selectRunSteps(drive.options.database, {
          runId: drive.run.id,
          phase,
        });
        const keys = new Set(working.keys());
        for (const record of startableSteps(steps, {
          working: keys,
          holdsEgress,
        })) {
          const { key } = record;
          working.set(
            key,
            executeStep(drive, { record, heedsCancel: true }).then(outcome => ({
              key,
              outcome,
            })),
          );
        }
      }
      if (working.size === 0) {
        return ended ?? (await endOfSteps(drive, options));
      }
      const { key, outcome } = await Promise.race(working.values());
      working.delete(key);
      if (outcome.kind !== 'succeeded') {
        ended ??= outcome;
      }
    }
  } catch (error) {
    drive.interrupt(error);
    await Promise.allSettled(working.values());
    throw error;
  }
}
