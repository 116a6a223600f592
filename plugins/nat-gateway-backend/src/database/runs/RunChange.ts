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
