import { nextDueAt } from './nextDueAt';

const now = new Date('2026-11-20T12:00:00Z');
const minutesOf = (key: string) =>
  (nextDueAt(key, { now, intervalMilliseconds: 300_000 }).getTime() -
    now.getTime()) /
  60_000;

describe('nextDueAt', () => {
  it('is never later than the interval says, and at most a tenth sooner', () => {
    const all = Array.from({ length: 1000 }, (_, at) =>
      minutesOf(`azure/${at}`),
    );
    expect(Math.max(...all)).toBeLessThanOrEqual(5);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(4.5);
  });

  it('is spread evenly over that tenth, always the same for a scope', () => {
    const all = Array.from({ length: 1000 }, (_, at) =>
      minutesOf(`azure/${at}`),
    );
    const early = all.filter(minutes => minutes < 4.75).length;
    expect(early).toBeGreaterThan(400);
    expect(early).toBeLessThan(600);
    expect(minutesOf('azure/7')).toBe(all[7]);
  });
});
