import type {
  RunEvent,
  SentenceId,
  SentenceValues,
  WordingValue,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunLine } from '../../database/runs/appendRunEvents';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { sayQuoting } from '../../words/sayQuoting';

/**
 * What happened to a step, with the step's title among the values.
 *
 * @internal
 */
export function sayStep<Id extends SentenceId>(
  { key, step }: Pick<RunStepRecord, 'key' | 'step'>,
  options: {
    readonly level: RunEvent['level'];
    readonly id: Id;
    readonly values?: Readonly<Record<string, WordingValue>>;
  },
): RunLine {
  const { level, id, values } = options;
  const named = (title: WordingValue) =>
    ({ ...values, title } as unknown as SentenceValues<Id>);
  return {
    level,
    stepKey: key,
    ...sayQuoting(id, {
      english: named(step.title),
      worded: named(step.wording ?? step.title),
    }),
  };
}
