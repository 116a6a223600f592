import type { RunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { nextRunState } from './nextRunState';
import type { RunTransition } from './RunTransition';

const states: readonly RunState[] = [
  'planned',
  'awaitingApproval',
  'running',
  'awaitingAcknowledgement',
  'awaitingWindow',
  'succeeded',
  'undone',
  'failed',
  'cancelled',
];

const transitions: readonly RunTransition[] = [
  'requireApproval',
  'approve',
  'reject',
  'expire',
  'work',
  'awaitAcknowledgement',
  'acknowledge',
  'retry',
  'awaitWindow',
  'succeed',
  'endUndone',
  'endFailed',
  'endCancelled',
];

const allowed: readonly (readonly [RunState, RunTransition, RunState])[] = [
  ['planned', 'requireApproval', 'awaitingApproval'],
  ['planned', 'work', 'running'],
  ['planned', 'succeed', 'succeeded'],
  ['planned', 'endCancelled', 'cancelled'],
  ['awaitingApproval', 'approve', 'running'],
  ['awaitingApproval', 'reject', 'cancelled'],
  ['awaitingApproval', 'expire', 'cancelled'],
  ['awaitingApproval', 'endCancelled', 'cancelled'],
  ['running', 'awaitAcknowledgement', 'awaitingAcknowledgement'],
  ['running', 'awaitWindow', 'awaitingWindow'],
  ['running', 'succeed', 'succeeded'],
  ['running', 'endUndone', 'undone'],
  ['running', 'endFailed', 'failed'],
  ['running', 'endCancelled', 'cancelled'],
  ['awaitingAcknowledgement', 'acknowledge', 'running'],
  ['awaitingAcknowledgement', 'retry', 'running'],
  ['awaitingAcknowledgement', 'work', 'running'],
  ['awaitingAcknowledgement', 'endFailed', 'failed'],
  ['awaitingWindow', 'work', 'running'],
  ['awaitingWindow', 'endFailed', 'failed'],
  ['awaitingWindow', 'endCancelled', 'cancelled'],
];

describe('nextRunState', () => {
  it.each(allowed)('leads from %s by %s to %s', (state, transition, next) => {
    expect(nextRunState(state, transition)).toBe(next);
  });

  const refused = states.flatMap(state =>
    transitions
      .filter(
        transition =>
          !allowed.some(([from, by]) => from === state && by === transition),
      )
      .map(transition => [state, transition] as const),
  );

  it.each(refused)('refuses in state %s to %s', (state, transition) => {
    expect(() => nextRunState(state, transition)).toThrow(
      `A run that is ${state} does not take "${transition}"`,
    );
  });

  it('knows every pair', () => {
    expect(allowed.length + refused.length).toBe(
      states.length * transitions.length,
    );
  });
});
