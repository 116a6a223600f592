import {
  type RunStep,
  type Step,
  runnableSteps,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';

/**
 * The stored steps that can start now, as {@link runnableSteps} says. A step is under way while
 * this replica works on it: one that a replica left behind can start again.
 *
 * @internal
 */
export function startableSteps(
  records: readonly RunStepRecord[],
  options: {
    /** Keys of steps that are worked on. */
    readonly working: ReadonlySet<string>;
    /** Steps of these effects do not start. */
    readonly holds: readonly Step['effect'][];
  },
): readonly RunStepRecord[] {
  const { holds, working } = options;
  const stateOf = ({ key, state }: RunStepRecord): RunStep['state'] => {
    if (working.has(key)) {
      return 'running';
    }
    return state === 'running' ? 'pending' : state;
  };
  const runnable = new Set(
    runnableSteps(
      records
        .filter(({ step }) => !holds.includes(step.effect))
        // The key of an undo is that of the step that it takes back.
        .map(({ key, step }) => ({ ...step, key })),
      Object.fromEntries(records.map(each => [each.key, stateOf(each)])),
    ).map(({ key }) => key),
  );
  return records.filter(({ key }) => runnable.has(key));
}
