import type { Knex } from 'knex';
import { insertRunSteps } from '../../database/runs/insertRunSteps';
import type { RunLine } from '../../database/runs/appendRunEvents';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { updateRunStep } from '../../database/runs/updateRunStep';
import type { ReplannedSteps } from './replanSteps';
import { sayStep } from '../hold/sayStep';

/**
 * Stores what a new plan means for the steps of a run.
 *
 * @internal
 */
export async function storeReplannedSteps(
  trx: Knex.Transaction,
  options: {
    readonly runId: string;
    readonly steps: ReplannedSteps;
    readonly log: (event: RunLine) => void;
  },
): Promise<void> {
  const { runId, steps, log } = options;
  const phase = 'forward';
  const stored = await selectRunSteps(trx, { runId, phase });

  for (const { key, step } of steps.toDo) {
    const done = stored.find(each => each.key === key)?.state === 'succeeded';
    const change = done
      ? ({ step, state: 'pending', operation: null, result: null } as const)
      : { step };
    await updateRunStep(trx, { runId, phase, key, change });
    if (done) {
      log(sayStep({ key, step }, { level: 'warn', id: 'event.doneAgain' }));
    }
  }
  for (const record of steps.notNeeded) {
    const { key } = record;
    const change = { state: 'succeeded' } as const;
    await updateRunStep(trx, { runId, phase, key, change });
    log(sayStep(record, { level: 'info', id: 'event.inEffect' }));
  }
  await insertRunSteps(trx, {
    runId,
    phase,
    steps: steps.added.map((step, index) => ({
      key: step.key,
      ordinal: stored.length + index,
      step,
    })),
  });
  for (const step of steps.added) {
    const { key } = step;
    log(sayStep({ key, step }, { level: 'warn', id: 'event.neededNow' }));
  }
}
