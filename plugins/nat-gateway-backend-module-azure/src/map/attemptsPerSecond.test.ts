import { attemptsPerSecond } from './attemptsPerSecond';

describe('attemptsPerSecond', () => {
  it.each([
    ['the highest minute', { value: 90_000, maximum: 42_000, count: 5 }, 700],
    [
      'each place at its highest',
      { value: 90_000, maximum: 21_000, count: 10 },
      700,
    ],
    [
      'no more than all that were counted',
      { value: 6000, maximum: 6000, count: 10 },
      100,
    ],
    ['an even interval where no highest is told', { value: 3000 }, 10],
    ['nothing', { value: 0, maximum: 0, count: 5 }, 0],
  ])('takes %s', (_what, interval, perSecond) => {
    expect(attemptsPerSecond(interval, { minutes: 5 })).toBe(perSecond);
  });
});
