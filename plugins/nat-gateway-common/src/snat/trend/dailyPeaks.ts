import type { TimedSample } from './checkSamples';

/**
 * The highest value of one UTC day.
 *
 * @internal
 */
export interface DailyPeak {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly value: number;
}

const dayMilliseconds = 86_400_000;

/**
 * The peak of each UTC day that is covered well enough: a day with fewer than half of the usual
 * samples (such as the first and last of a window) may have missed its peak, and is left out.
 *
 * @internal
 */
export function dailyPeaks(
  samples: readonly TimedSample[],
): readonly DailyPeak[] {
  const days = new Map<number, { count: number; value: number }>();
  for (const { milliseconds, value } of samples) {
    const day = Math.floor(milliseconds / dayMilliseconds);
    const known = days.get(day) ?? { count: 0, value: 0 };
    days.set(day, {
      count: known.count + 1,
      value: Math.max(known.value, value),
    });
  }
  const counts = [...days.values()]
    .map(({ count }) => count)
    .sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  return [...days.entries()]
    .filter(([, { count }]) => count >= usual / 2)
    .map(([day, { value }]) => ({ day, value }))
    .sort((one, other) => one.day - other.day);
}
