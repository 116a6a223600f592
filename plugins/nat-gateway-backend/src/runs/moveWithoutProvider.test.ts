import { moveWithoutProvider } from './moveWithoutProvider';

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
