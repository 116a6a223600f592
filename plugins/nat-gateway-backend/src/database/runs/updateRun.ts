import type { Knex } from 'knex';
import type { RunRecord } from './RunRecord';

/**
 * What may change in a run. null takes a value away, absent leaves it.
 *
 * @internal
 */
export interface RunChange
  extends Partial<
    Pick<
      RunRecord,
      | 'state'
      | 'phase'
      | 'acknowledged'
      | 'outputs'
      | 'notUndone'
      | 'finishedAt'
      | 'cancelRequestedBy'
    >
  > {
  readonly deadlineAt?: string | null;
  readonly pending?: RunRecord['pending'] | null;
  readonly error?: RunRecord['error'] | null;
}

/**
 * Changes a run.
 *
 * @internal
 */
export async function updateRun(
  trx: Knex.Transaction,
  options: {
    readonly id: string;
    readonly change: RunChange;
    readonly at: string;
  },
): Promise<void> {
  const { change, at } = options;
  const json = (value: object | null | undefined) =>
    value === undefined || value === null ? value : JSON.stringify(value);

  // knex leaves undefined values out of an update.
  await trx('runs')
    .where({ id: options.id })
    .update({
      updated_at: at,
      state: change.state,
      phase: change.phase,
      acknowledged: json(change.acknowledged),
      pending: json(change.pending),
      outputs: json(change.outputs),
      error: json(change.error),
      not_undone: json(change.notUndone),
      deadline_at: change.deadlineAt,
      finished_at: change.finishedAt,
      cancel_requested_by: change.cancelRequestedBy,
      cancel_requested_at: change.cancelRequestedBy ? at : undefined,
    });
}
