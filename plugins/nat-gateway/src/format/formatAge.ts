const JUST_NOW_SECONDS = 15;

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/**
 * How long ago a moment was, in the locale's words and rounded down: `2 minutes ago`. The screen's
 * clock ticks every few seconds, so what is younger is told as just now.
 * A moment in the future (a clock that is off) counts as now.
 *
 * @internal
 */
export function formatAge(
  moment: string,
  options: {
    readonly now: Date;
    readonly locale: string;
    /** The words for what has only just been. */
    readonly justNow: string;
    /** `short`: `2 min. ago`, where there is little room. */
    readonly style?: 'long' | 'short';
  },
): string {
  const seconds = Math.max(
    0,
    (options.now.getTime() - new Date(moment).getTime()) / 1_000,
  );
  if (seconds < JUST_NOW_SECONDS) return options.justNow;
  const words = new Intl.RelativeTimeFormat(options.locale, {
    numeric: 'always',
    style: options.style ?? 'long',
  });
  for (const { unit, seconds: length } of units) {
    if (seconds >= length) {
      return words.format(-Math.floor(seconds / length), unit);
    }
  }
  return words.format(-Math.floor(seconds), 'second');
}
