import type {
  RunError,
  Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { executeStep } from './executeStep';
import { type LookAhead, lookAhead } from './lookAhead';
import type { RunDrive } from '../hold/RunDrive';
import { startableSteps } from './startableSteps';
import type { StepOutcome } from './StepOutcome';
import { dependantsOf } from '../follow/dependantsOf';

/** Why a run fails that has steps left of which none can ever start. */
function stepsCannotStart(steps: readonly RunStepRecord[]): RunError {
  const waits = steps.map(
    ({ key, step }) => `${key} waits for ${step.after.join(', ')}`,
  );
  return {
    code: 'StepsCannotStart',
    message: `The plan cannot be carried out to its end: ${waits.join('; ')}.`,
    wayOut:
      'Report the plan to the maintainers of the module of this cloud; then start a new run.',
  };
}

/**
 * The steps that are to be done and never can be, when nothing is under way and nothing can start:
 * those that do not wait for a step that is held back until a person has said yes.
 */
function stuckSteps(
  records: readonly RunStepRecord[],
  options: { readonly holds: readonly Step['effect'][] },
): readonly RunStepRecord[] {
  const graph = records.map(({ key, step }) => ({ ...step, key }));
  const open = records.filter(
    ({ state }) => state === 'pending' || state === 'running',
  );
  const held = new Set(
    open
      .filter(({ step }) => options.holds.includes(step.effect))
      .flatMap(({ key }) => [key, ...dependantsOf(key, graph)]),
  );
  return open.filter(({ key }) => !held.has(key));
}

/**
 * How working on the steps of a phase ended. `unacknowledged` names the steps, by key, that would
 * move egress back and were not acknowledged.
 *
 * @internal
 */
export type StepsOutcome =
  | Exclude<StepOutcome, { readonly kind: 'unacknowledged' }>
  | { readonly kind: 'unacknowledged'; readonly keys: readonly string[] };

/** How a forward phase ends in which no step failed and none can start. */
async function endOfSteps(
  drive: RunDrive,
  options: {
    readonly phase: RunStepRecord['phase'];
    readonly holds: readonly Step['effect'][];
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
    /** Steps of these effects do not start. */
    readonly holds: readonly Step['effect'][];
    /** Called when the cloud has done all that can be done now, before the outcome of the last is read. */
    readonly onWritten?: () => void;
  },
): Promise<StepsOutcome> {
  const { phase, holds } = options;
  const working = new Map<
    string,
    Promise<{ readonly key: string; readonly outcome: StepOutcome }>
  >();
  const unacknowledged = new Set<string>();
  const ahead = new Map<string, LookAhead>();
  const written = new Set<string>();
  let known: readonly RunStepRecord[] = [];
  let ended: StepsOutcome | undefined;
  const lookAfter = (key: string) => {
    written.add(key);
    const left = [...working.keys()].filter(each => !written.has(each));
    const next = startableSteps(
      known.map(each =>
        written.has(each.key) ? { ...each, state: 'succeeded' } : each,
      ),
      { working: new Set(left), holds },
    );
    if (ended) {
      return;
    }
    if (left.length + next.length === 0) {
      options.onWritten?.();
    }
    for (const record of next) {
      // What is deleted is looked at once it is certain that nothing needs it.
      if (record.step.effect !== 'retires' && !ahead.has(record.key)) {
        ahead.set(record.key, lookAhead(drive, { record }));
      }
    }
  };
  try {
    for (;;) {
      drive.stop.throwIfAborted();
      if (!ended || phase === 'undo') {
        const steps = await selectRunSteps(drive.options.database, {
          runId: drive.run.id,
          phase,
        });
        known = steps;
        for (const record of startableSteps(
          steps.filter(({ key: each }) => !unacknowledged.has(each)),
          { working: new Set(working.keys()), holds },
        )) {
          const { key: started } = record;
          working.set(
            started,
            executeStep(drive, {
              record,
              ahead: ahead.get(started),
              ...(phase === 'forward' && {
                onWritten: () => lookAfter(started),
              }),
            }).then(outcome => ({ key: started, outcome })),
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
  } finally {
    ahead.forEach(each => each.drop());
  }
}
