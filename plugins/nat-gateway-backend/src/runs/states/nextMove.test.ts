import type { RunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { nextMove, moveWithoutProvider } from './nextMove';
import { nextRunState, type RunTransition } from './nextRunState';

const move = (
  state: RunState,
  options: {
    readonly phase?: 'forward' | 'undo';
    readonly cancelled?: boolean;
    readonly frozen?: boolean;
    readonly deadlineAt?: string;
  } = {},
) =>
  nextMove(
    {
      state,
      phase: options.phase ?? 'forward',
      ...(options.deadlineAt && { deadlineAt: options.deadlineAt }),
      ...(options.cancelled && { cancelRequestedBy: 'user:default/ann' }),
    },
    {
      frozen: options.frozen ?? false,
      now: new Date('2026-11-20T12:00:00.000Z'),
    },
  );

describe('nextMove', () => {
  it.each(['succeeded', 'undone', 'failed', 'cancelled'] as const)(
    'leaves a run alone that is %s',
    state => {
      expect(move(state)).toBe('stop');
      expect(move(state, { cancelled: true, frozen: true })).toBe('stop');
    },
  );

  it('sets planned runs and those on hold to work, and goes on in their phase', () => {
    expect(move('planned')).toBe('work');
    expect(move('awaitingWindow')).toBe('work');
    expect(move('running')).toBe('forward');
    expect(move('running', { phase: 'undo' })).toBe('undo');
  });

  it('waits for a person, unless the run was cancelled and nothing is undone yet', () => {
    const state = 'awaitingAcknowledgement';
    expect(move('awaitingApproval')).toBe('stop');
    expect(move(state)).toBe('stop');
    expect(move(state, { cancelled: true })).toBe('work');
    expect(move(state, { cancelled: true, phase: 'undo' })).toBe('stop');
  });

  it('ends the waiting when its time is over, whatever is waited for', () => {
    const state = 'awaitingAcknowledgement';
    const deadlineAt = '2026-11-20T12:00:00.000Z';
    expect(move(state, { deadlineAt })).toBe('expire');
    expect(move(state, { deadlineAt, phase: 'undo' })).toBe('expire');
    expect(move(state, { deadlineAt, frozen: true })).toBe('expire');
    expect(move(state, { deadlineAt, cancelled: true })).toBe('work');
    expect(move(state, { deadlineAt: '2026-11-20T12:00:00.001Z' })).toBe(
      'stop',
    );
    expect(move('running', { deadlineAt })).toBe('forward');
  });

  it('puts on hold what would write while writes are frozen', () => {
    const frozen = true;
    expect(move('planned', { frozen })).toBe('hold');
    expect(move('running', { frozen })).toBe('hold');
    expect(move('running', { frozen, phase: 'undo' })).toBe('hold');
    expect(move('awaitingWindow', { frozen })).toBe('stop');
    expect(move('awaitingAcknowledgement', { frozen, cancelled: true })).toBe(
      'stop',
    );
  });
});

const now = new Date('2026-11-20T12:00:00.000Z');
const past = '2026-11-20T12:00:00.000Z';
const future = '2026-11-20T12:00:00.001Z';

describe('moveWithoutProvider', () => {
  it.each(['succeeded', 'undone', 'failed', 'cancelled'] as const)(
    'leaves a run alone that is %s',
    state => {
      expect(moveWithoutProvider({ state, deadlineAt: past }, { now })).toBe(
        'stop',
      );
    },
  );

  it.each(['planned', 'running'] as const)(
    'puts a run on hold that is %s, even when its time to work is over',
    state => {
      expect(moveWithoutProvider({ state }, { now })).toBe('hold');
      expect(moveWithoutProvider({ state, deadlineAt: past }, { now })).toBe(
        'hold',
      );
    },
  );

  it('gives a run on hold its own time to wait, when it waited for something else', () => {
    expect(moveWithoutProvider({ state: 'awaitingWindow' }, { now })).toBe(
      'hold',
    );
  });

  it.each(['awaitingWindow', 'awaitingAcknowledgement'] as const)(
    'gives up a run that is %s when its time to wait is over, not before',
    state => {
      expect(moveWithoutProvider({ state, deadlineAt: future }, { now })).toBe(
        'stop',
      );
      expect(moveWithoutProvider({ state, deadlineAt: past }, { now })).toBe(
        'giveUp',
      );
    },
  );
});

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
  ['awaitingAcknowledgement', 'succeed', 'succeeded'],
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
