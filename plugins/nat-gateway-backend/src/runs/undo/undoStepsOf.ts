import type { JsonObject } from '@backstage/types';
import type {
  Run,
  Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { dependantsOf } from '../follow/dependantsOf';

/**
 * How to take back what a run did: the reverse of each step that wrote or may have written, each
 * after the reverses of all that built on it. What has no reverse is listed, and so is what it
 * needs, which has to stay: an attached gateway keeps its addresses.
 *
 * @internal
 */
export function undoStepsOf(
  done: readonly RunStepRecord[],
  reverse: WritesCapability['reverse'],
): {
  readonly steps: readonly Pick<
    RunStepRecord,
    'key' | 'ordinal' | 'step' | 'command'
  >[];
  readonly notUndone: Run['notUndone'];
} {
  const noResult: JsonObject = {};
  // Whatever has become of it since: a step whose effect was gone, and one whose end is not
  // known, are taken back alike. Each reverse reads the resource before it writes.
  const written = done.filter(
    each => each.writeState !== 'none' && each.state !== 'undone',
  );
  const graph = done.map(each => each.step);
  const reversed = written.map(each => ({
    each,
    dependants: dependantsOf(each.key, graph),
    answer: reverse(each.step, {
      before: each.before ?? null,
      result: each.result ?? noResult,
      created: Boolean(each.createdResourceId),
    }),
  }));
  const lasting = new Set(
    reversed
      .filter(({ answer }) => 'notPossible' in answer)
      .map(({ each }) => each.key),
  );

  const steps: Pick<RunStepRecord, 'key' | 'ordinal' | 'step' | 'command'>[] =
    [];
  const notUndone: Run['notUndone'][number][] = [];
  for (const { each, dependants, answer } of reversed.reverse()) {
    const { resourceId } = each.step;
    const inUse = [...dependants].filter(key => lasting.has(key));
    if ('notPossible' in answer) {
      const { notPossible: reason, command } = answer;
      notUndone.push({ resourceId, reason, command });
    } else if (inUse.length > 0) {
      notUndone.push({
        resourceId,
        reason: `It is in use by what cannot be taken back: ${inUse.join(
          ', ',
        )}.`,
        command: answer.command ?? answer.step.title,
      });
    } else {
      const step: Step = {
        ...answer.step,
        after: written.map(({ key }) => key).filter(key => dependants.has(key)),
      };
      const { command } = answer;
      steps.push({
        key: each.key,
        ordinal: steps.length,
        step,
        ...(command !== undefined && { command }),
      });
    }
  }
  return { steps, notUndone };
}
