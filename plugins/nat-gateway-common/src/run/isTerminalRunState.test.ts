import { isTerminalRunState } from './isTerminalRunState';

describe('isTerminalRunState', () => {
  it.each(['succeeded', 'undone', 'failed', 'cancelled'] as const)(
    'a run that is %s will not change again',
    state => {
      expect(isTerminalRunState(state)).toBe(true);
    },
  );

  it.each([
    'planned',
    'awaitingApproval',
    'running',
    'awaitingAcknowledgement',
    'awaitingWindow',
  ] as const)('a run that is %s will', state => {
    expect(isTerminalRunState(state)).toBe(false);
  });
});
