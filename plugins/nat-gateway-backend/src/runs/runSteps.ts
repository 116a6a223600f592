import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { executeStep } from './executeStep';
import type { RunDrive } from './RunDrive';
import { startableSteps } from './startableSteps';
import type { StepOutcome } from './StepOutcome';
import type { StepsOutcome } from './StepsOutcome';
import { stepsCannotStart } from './stepsCannotStart';
import { stuckSteps } from './stuckSteps';

/** How a forward phase ends in which no step failed and none can start. */
async function endOfSteps(
  drive: RunDrive,
  options: {
    readonly phase: RunStepRecord['phase'];
    readonly holdsEgress: boolean;
  },
): Promise<StepsOutcome> {
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
 * An undo goes on with all that does not build on what failed, or on what would move egress back and
 * waits for a yes; it tells the keys of those.
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
): Promise<StepsOutcome> {
  const { phase, holdsEgress } = options;
  const working = new Map<
    string,
    Promise<{ readonly key: string; readonly outcome: StepOutcome }>
  >();
  const unacknowledged = new Set<string>();
  let ended: StepsOutcome | undefined;
  try {
    for (;;) {
      drive.stop.throwIfAborted();
      if (!ended || phase === 'undo') {
        const steps = await selectRunSteps(drive.options.database, {
          runId: drive.run.id,
          phase,
        });
        for (const record of startableSteps(
          steps.filter(({ key: each }) => !unacknowledged.has(each)),
          { working: new Set(working.keys()), holdsEgress },
        )) {
          const { key: started } = record;
          working.set(
            started,
            executeStep(drive, { record }).then(outcome => ({
              key: started,
              outcome,
            })),
          );
        }
      }
      if (working.size === 0) {
        return unacknowledged.size > 0
          ? { kind: 'unacknowledged', keys: [...unacknowledged] }
          : ended ?? (await endOfSteps(drive, options));
      }
      const { key, outcome } = await Promise.race(working.values());
      working.delete(key);
      if (outcome.kind === 'unacknowledged') {
        unacknowledged.add(key);
      } else if (outcome.kind !== 'succeeded') {
        ended ??= outcome;
      }
    }
  } catch (error) {
    drive.interrupt(error);
    await Promise.allSettled(working.values());
    throw error;
  }
}
