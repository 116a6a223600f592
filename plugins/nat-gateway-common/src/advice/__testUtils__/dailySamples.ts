import type { Sample } from '../../model/Sample';

/**
 * One sample a day from 1 November 2026 on.
 *
 * @internal
 */
export const dailySamples = (
  dayCount: number,
  valueOf: (day: number) => number,
): readonly Sample[] =>
  Array.from({ length: dayCount }, (_, day) => ({
    at: new Date(Date.UTC(2026, 10, 1 + day)).toISOString(),
    value: valueOf(day),
  }));
