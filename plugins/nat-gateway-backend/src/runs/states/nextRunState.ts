import { ConflictError } from '@backstage/errors';
import type { RunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What can happen to a run.
 *
 * @internal
 */
export type RunTransition =
  | 'requireApproval'
  | 'approve'
  | 'reject'
  | 'expire'
  | 'work'
  | 'awaitAcknowledgement'
  | 'acknowledge'
  | 'retry'
  | 'awaitWindow'
  | 'succeed'
  | 'endUndone'
  | 'endFailed'
  | 'endCancelled';

const nextStates: Readonly<
  Record<RunState, Readonly<Partial<Record<RunTransition, RunState>>>>
> = {
  planned: {
    requireApproval: 'awaitingApproval',
    work: 'running',
    succeed: 'succeeded',
    endCancelled: 'cancelled',
  },
  awaitingApproval: {
    approve: 'running',
    reject: 'cancelled',
    expire: 'cancelled',
    endCancelled: 'cancelled',
  },
  running: {
    awaitAcknowledgement: 'awaitingAcknowledgement',
    awaitWindow: 'awaitingWindow',
    succeed: 'succeeded',
    endUndone: 'undone',
    endFailed: 'failed',
    endCancelled: 'cancelled',
  },
  // Work goes on without an acknowledgement when the run was cancelled, or its time to wait is
  // over: it has to undo. One that waits to move egress back can only end.
  awaitingAcknowledgement: {
    acknowledge: 'running',
    retry: 'running',
    work: 'running',
    // What it replaced stays: no one acknowledged its deletion.
    succeed: 'succeeded',
    endFailed: 'failed',
  },
  // Given up when no replica can work on it.
  awaitingWindow: {
    work: 'running',
    endFailed: 'failed',
    endCancelled: 'cancelled',
  },
  succeeded: {},
  undone: {},
  failed: {},
  cancelled: {},
};

/**
 * The state that a transition leads to. Throws a `ConflictError` for one that the state does not
 * know; a run that ended knows none.
 *
 * @internal
 */
export function nextRunState(
  state: RunState,
  transition: RunTransition,
): RunState {
  const next = nextStates[state][transition];
  if (!next) {
    throw new ConflictError(
      `A run that is ${state} does not take "${transition}"; it takes ${
        Object.keys(nextStates[state]).join(', ') || 'nothing any more'
      }.`,
    );
  }
  return next;
}
