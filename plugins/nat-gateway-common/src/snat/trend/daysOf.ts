import type { TimedSample } from './checkSamples';
import { dailyPeaks } from './dailyPeaks';

/** Fewer of a window's days say too little of it. */
const leastMeasuredRatio = 0.75;

/**
 * How many UTC days a series spans, how many of them were measured, and whether that is most of
 * them: three quarters.
 *
 * @internal
 */
export function daysOf(samples: readonly TimedSample[]) {
  const peaks = dailyPeaks(samples);
  const first = peaks[0]?.day ?? 0;
  const last = peaks[peaks.length - 1]?.day ?? -1;
  const days = last - first + 1;
  const daysMissing = days - peaks.length;
  return {
    peaks,
    first,
    last,
    days,
    daysMissing,
    mostAreMeasured: peaks.length >= leastMeasuredRatio * days,
  };
}
