/**
 * A time that was set, in the locale's way: `4 min`, or `350 sec` where the minutes are not whole.
 *
 * @internal
 */
export function formatDuration(
  seconds: number,
  options: { readonly locale: string },
): string {
  const isWhole = seconds % 60 === 0;
  return new Intl.NumberFormat(options.locale, {
    style: 'unit',
    unit: isWhole ? 'minute' : 'second',
    unitDisplay: 'short',
  }).format(isWhole ? seconds / 60 : seconds);
}
