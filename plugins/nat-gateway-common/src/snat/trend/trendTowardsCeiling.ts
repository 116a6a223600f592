import { InputError } from '@backstage/errors';
import type { CeilingTrend } from './CeilingTrend';
import { checkNamedCeiling } from './checkNamedCeiling';
import { checkSamples } from './checkSamples';
import { daysOf } from './daysOf';
import { fitLine } from './fitLine';
import type { NamedCeiling } from './NamedCeiling';
import type { Sample } from '../../model/Sample';
import { type Confidence, studentQuantile } from './studentQuantile';

/** Two weeks, so that every day of the week is in it twice. */
const minWindowDays = 14;
const maxHorizonWindows = 2;
const confidences: readonly Confidence[] = [0.9, 0.95, 0.99];

const dateOf = (day: number) =>
  new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10);

/**
 * Where daily peaks are heading: a line with its confidence interval, and when it meets a named
 * ceiling. A statement needs 14 days, three quarters of them measured, and a slope that differs
 * from level at the confidence asked for; otherwise the answer is that there is none, and why. It
 * is no forecast of exhaustion: clouds measure neither destinations nor ports in cool-down.
 *
 * @example
 * ```ts
 * trendTowardsCeiling(samplesOfOneWeek, { ceiling });
 * // { kind: 'none', reason: 'windowTooShort', … }
 * ```
 *
 * @throws InputError when a sample or the ceiling is negative, NaN or absurd, or the confidence none of those known.
 * @public
 */
export function trendTowardsCeiling(
  samples: readonly Sample[],
  options: {
    readonly ceiling: NamedCeiling;
    /** Default 0.95. */
    readonly confidence?: Confidence;
  },
): CeilingTrend {
  const { ceiling, confidence = 0.95 } = options;
  checkNamedCeiling('ceiling', ceiling);
  if (!confidences.includes(confidence)) {
    throw new InputError(
      `confidence ${confidence} is not known; it is ${confidences.join(
        ' or ',
      )}`,
    );
  }
  const { peaks, first, last, days, daysMissing, mostAreMeasured } = daysOf(
    checkSamples('samples', samples),
  );
  if (days < minWindowDays) {
    return {
      kind: 'none',
      reason: 'windowTooShort',
      text: `${days} days were measured; a trend needs ${minWindowDays}.`,
    };
  }
  if (!mostAreMeasured) {
    return {
      kind: 'none',
      reason: 'tooManyDaysMissing',
      text: `${daysMissing} of ${days} days are missing; a trend needs three quarters of them.`,
    };
  }
  const reached = peaks.find(({ value }) => value >= ceiling.value);
  if (reached) {
    return {
      kind: 'reached',
      ceiling,
      on: dateOf(reached.day),
      peak: reached.value,
    };
  }

  const line = fitLine(peaks);
  const width =
    studentQuantile(confidence, line.degreesOfFreedom) * line.residualDeviation;
  const slopeError = width / Math.sqrt(line.spread);
  const { slopePerDay } = line;
  const slopeInterval = [
    slopePerDay - slopeError,
    slopePerDay + slopeError,
  ] as const;
  if (slopeInterval[1] < 0) {
    return {
      kind: 'none',
      reason: 'falling',
      text: `Over ${days} days the daily peak fell.`,
    };
  }
  if (slopeInterval[0] <= 0) {
    return {
      kind: 'none',
      reason: 'notDistinguishableFromLevel',
      text: `Over ${days} days the daily peak cannot be told from level (${
        100 * confidence
      } % confidence).`,
    };
  }

  // Fieller: where the line's confidence band, not only the line, meets the ceiling.
  const gap = ceiling.value - line.meanValue;
  const leading = slopePerDay ** 2 - slopeError ** 2;
  const root =
    width * Math.sqrt(gap ** 2 / line.spread + leading / peaks.length);
  const at = (offset: number) => line.meanDay + offset;
  const expected = at(gap / slopePerDay);
  const earliest = at((gap * slopePerDay - root) / leading);
  const latest = at((gap * slopePerDay + root) / leading);
  return {
    kind: 'rising',
    ceiling,
    confidence,
    window: { start: dateOf(first), end: dateOf(last), days, daysMissing },
    slopePerDay,
    slopeInterval,
    ...(expected - last <= maxHorizonWindows * days && {
      meetsCeiling: {
        expected: dateOf(expected),
        earliest: dateOf(earliest),
        // Ten years stand for any date beyond; dates have an end, and the interval may have none.
        latest: dateOf(Math.min(latest, last + 3650)),
      },
    }),
  };
}
