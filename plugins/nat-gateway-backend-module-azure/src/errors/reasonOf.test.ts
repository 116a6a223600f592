import { reasonOf } from './reasonOf';

describe('why Azure gave nothing', () => {
  it.each([
    [429, 'throttled'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [503, 'failed'],
    [400, 'failed'],
  ] as const)('is, with status %d, %s', (statusCode, reason) => {
    expect(reasonOf({ statusCode, isAnswer: true })).toBe(reason);
  });

  it('is that it was not reached when nothing answered', () => {
    expect(reasonOf({ isAnswer: false })).toBe('unreachable');
  });
});
