import type { RunStepRecord } from './RunStepRecord';

/**
 * What may change in a step. Absent leaves a value; `operation` and `result` can be taken away
 * with null, for a step that has to be done again.
 *
 * @internal
 */
export interface RunStepChange
  extends Partial<
    Pick<
      RunStepRecord,
      | 'step'
      | 'state'
      | 'writeState'
      | 'intentAt'
      | 'before'
      | 'createdResourceId'
      | 'error'
      | 'finishedAt'
    >
  > {
  readonly operation?: RunStepRecord['operation'] | null;
  readonly result?: RunStepRecord['result'] | null;
}
