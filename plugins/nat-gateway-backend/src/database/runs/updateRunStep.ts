import type { Knex } from 'knex';
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

/**
 * Changes a step.
 *
 * @internal
 */
export async function updateRunStep(
  trx: Knex.Transaction,
  options: {
    readonly runId: string;
    readonly phase: RunStepRecord['phase'];
    readonly key: string;
    readonly change: RunStepChange;
  },
): Promise<void> {
  const { runId, phase, key, change } = options;
  const json = (value: object | null | undefined) =>
    value === undefined || value === null ? value : JSON.stringify(value);

  await trx('run_steps')
    .where({ run_id: runId, phase, key })
    .update({
      step: json(change.step),
      state: change.state,
      write_state: change.writeState,
      intent_at: change.intentAt,
      // JSON's null says that nothing stood there, SQL's that we do not know.
      before_image:
        change.before === undefined ? undefined : JSON.stringify(change.before),
      operation: json(change.operation),
      result: json(change.result),
      created_resource_id: change.createdResourceId,
      error: json(change.error),
      finished_at: change.finishedAt,
    });
}
