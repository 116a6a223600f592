/**
 * How long something took, in seconds with one digit, in the locale's way: `3.1 s`. A clock that
 * went back counts as 0.
 *
 * @internal
 */
export function formatSeconds(
  from: string,
  options: { readonly until: string; readonly locale: string },
): string {
  const milliseconds = Math.max(
    0,
    new Date(options.until).getTime() - new Date(from).getTime(),
  );
  return new Intl.NumberFormat(options.locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(milliseconds / 1_000);
}
