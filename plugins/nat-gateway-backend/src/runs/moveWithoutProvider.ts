import { isTerminalRunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../database/runs/RunRecord';

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
