/**
 * A fraction as percent; below 10 % with two significant digits, so that little is not shown as 0.
 *
 * @internal
 */
export function formatPercent(
  fraction: number,
  options: { readonly locale: string },
): string {
  return new Intl.NumberFormat(options.locale, {
    style: 'percent',
    ...(fraction < 0.1
      ? { maximumSignificantDigits: 2 }
      : { maximumFractionDigits: 0 }),
  }).format(fraction);
}
