import type { RunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { nextMove } from './nextMove';

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
