import { isDue } from './isDue';

const now = new Date('2026-11-20T12:00:00Z');
const minutesAgo = (minutes: number) =>
  new Date(now.getTime() - minutes * 60_000).toISOString();
const quiet = { requested: 0, answered: 0 };
const due = (scope: Parameters<typeof isDue>[0], intervalMinutes = 5) =>
  isDue(scope, { now, intervalMinutes });

describe('isDue', () => {
  it('is what was never collected', () => {
    expect(due(quiet)).toBe(true);
  });

  it('is what was collected an interval ago, and not a moment before', () => {
    expect(due({ ...quiet, attemptedAt: minutesAgo(5) })).toBe(true);
    expect(due({ ...quiet, attemptedAt: minutesAgo(4.99) })).toBe(false);
  });

  it('is what was asked for after the newest collection began', () => {
    const attemptedAt = minutesAgo(0);
    expect(due({ attemptedAt, requested: 3, answered: 2 })).toBe(true);
    expect(due({ attemptedAt, requested: 3, answered: 3 })).toBe(false);
  });

  it('is what failed a minute ago, or an interval ago if that is shorter', () => {
    const failure = { at: minutesAgo(1), code: 'X', message: 'x' };
    expect(due({ ...quiet, attemptedAt: minutesAgo(1), failure })).toBe(true);
    expect(due({ ...quiet, attemptedAt: minutesAgo(0.9), failure })).toBe(
      false,
    );
    expect(due({ ...quiet, attemptedAt: minutesAgo(0.9), failure }, 0.5)).toBe(
      true,
    );
  });
});
