import {
  orderSteps,
  type PlanDraft,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { JsonObject } from '@backstage/types';
import { isEqual, mergeWith, unionWith } from 'lodash';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { requireFewSteps } from '../states/requireFewSteps';

/**
 * What a new plan of the same Spec means for the stored steps of a run that goes on.
 *
 * @internal
 */
export interface ReplannedSteps {
  /** Steps that are to be done, as the new plan words them; some of them a second time. */
  readonly toDo: readonly { readonly key: string; readonly step: Step }[];
  /** Steps that are not needed any more, although this run has not done them. */
  readonly notNeeded: readonly RunStepRecord[];
  /** Steps that the run did not have. */
  readonly added: readonly Step[];
  /** Added steps that move egress: they were not acknowledged, so the run cannot go on. */
  readonly unacknowledged: readonly Step[];
}

/**
 * An input with what one of the same Spec may have written before: where that is in effect the new plan does
 * not name it, and an undo still has to take it back.
 */
function withWritten(input: JsonObject, written: JsonObject): JsonObject {
  return mergeWith({}, written, input, (one: unknown, other: unknown) =>
    Array.isArray(one) && Array.isArray(other)
      ? unionWith(one, other, isEqual)
      : undefined,
  );
}

/**
 * Compares the stored steps with a new plan. A step whose intent is stored stays to be done even
 * if the new plan lacks it: its write is in effect then, and settles at once. Throws an `InputError`
 * when the steps, stored and new, cannot be carried out together, or are too many.
 *
 * @internal
 */
export function replanSteps(
  stored: readonly RunStepRecord[],
  draft: Pick<PlanDraft, 'steps'>,
): ReplannedSteps {
  const fresh = new Map(draft.steps.map(step => [step.key, step]));
  const known = new Set(stored.map(each => each.key));
  const unknown = draft.steps.filter(step => !known.has(step.key));
  requireFewSteps([...stored, ...unknown]);
  const toDo = stored.flatMap(each => {
    const step = fresh.get(each.key);
    // The new plan may lack what was done; the order of an undo needs it still.
    const after = new Set([...each.step.after, ...(step?.after ?? [])]);
    return step
      ? [
          {
            key: each.key,
            step: {
              ...step,
              after: [...after],
              input:
                each.writeState === 'none'
                  ? step.input
                  : withWritten(step.input, each.step.input),
            },
          },
        ]
      : [];
  });
  orderSteps([
    ...stored.map(
      each => toDo.find(({ key }) => key === each.key)?.step ?? each.step,
    ),
    ...unknown,
  ]);
  return {
    toDo,
    notNeeded: stored.filter(
      each => each.state === 'pending' && !fresh.has(each.key),
    ),
    added: unknown.filter(step => step.effect !== 'movesEgress'),
    unacknowledged: unknown.filter(step => step.effect === 'movesEgress'),
  };
}
