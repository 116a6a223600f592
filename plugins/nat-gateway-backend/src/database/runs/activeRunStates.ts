import {
  type RunState,
  isTerminalRunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

const states: Readonly<Record<RunState, true>> = {
  planned: true,
  awaitingApproval: true,
  running: true,
  awaitingAcknowledgement: true,
  awaitingWindow: true,
  succeeded: true,
  undone: true,
  failed: true,
  cancelled: true,
};

/**
 * The states of runs that have not ended.
 *
 * @internal
 */
export const activeRunStates: readonly RunState[] = (
  Object.keys(states) as RunState[]
).filter(state => !isTerminalRunState(state));
