import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { dependantsOf } from './dependantsOf';

/**
 * The steps that are to be done and never can be, when nothing is under way and nothing can start:
 * those that do not wait for a step that is held back until egress may move.
 *
 * @internal
 */
export function stuckSteps(
  records: readonly RunStepRecord[],
  options: { readonly holdsEgress: boolean },
): readonly RunStepRecord[] {
  const graph = records.map(({ key, step }) => ({ ...step, key }));
  const open = records.filter(
    ({ state }) => state === 'pending' || state === 'running',
  );
  const held = new Set(
    open
      .filter(
        ({ step }) => options.holdsEgress && step.effect === 'movesEgress',
      )
      .flatMap(({ key }) => [key, ...dependantsOf(key, graph)]),
  );
  return open.filter(({ key }) => !held.has(key));
}
