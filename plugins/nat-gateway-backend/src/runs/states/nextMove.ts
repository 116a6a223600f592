import { isTerminalRunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../../database/runs/RunRecord';

/**
 * What a replica that holds a run's lease does next: nothing, end its waiting, put it on hold,
 * set it to work, go forward or go back.
 *
 * @internal
 */
export function nextMove(
  run: Pick<RunRecord, 'state' | 'phase' | 'cancelRequestedBy' | 'deadlineAt'>,
  options: { readonly frozen: boolean; readonly now: Date },
): 'stop' | 'expire' | 'hold' | 'work' | 'forward' | 'undo' {
  const { state, phase } = run;
  if (isTerminalRunState(state) || state === 'awaitingApproval') {
    return 'stop';
  }
  if (
    state === 'awaitingAcknowledgement' &&
    !(phase === 'forward' && run.cancelRequestedBy !== undefined)
  ) {
    const { deadlineAt } = run;
    return deadlineAt !== undefined &&
      Date.parse(deadlineAt) <= options.now.getTime()
      ? 'expire'
      : 'stop';
  }
  if (options.frozen) {
    return state === 'planned' || state === 'running' ? 'hold' : 'stop';
  }
  return state === 'running' ? phase : 'work';
}

/**
 * What becomes of a run while the module of its cloud is not installed: it is put on hold, and is
 * given up when the module did not come back in time. Until then another replica may have it.
 *
 * @internal
 */
export function moveWithoutProvider(
  run: Pick<RunRecord, 'state' | 'deadlineAt'>,
  options: { readonly now: Date },
): 'stop' | 'hold' | 'giveUp' {
  const { state, deadlineAt } = run;
  if (isTerminalRunState(state) || state === 'awaitingApproval') {
    return 'stop';
  }
  const isWaiting =
    state === 'awaitingWindow' || state === 'awaitingAcknowledgement';
  if (!isWaiting || deadlineAt === undefined) {
    return 'hold';
  }
  return Date.parse(deadlineAt) <= options.now.getTime() ? 'giveUp' : 'stop';
}
