import type { RunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether a run in this state goes on only when a person says so, or when a window opens:
 * longer than a scaffolder worker can be kept busy.
 *
 * @internal
 */
export function waitsForPerson(state: RunState): boolean {
  return (
    state === 'awaitingAcknowledgement' ||
    state === 'awaitingApproval' ||
    state === 'awaitingWindow'
  );
}
