/**
 * A fraction as percent; below 10 % with two significant digits, so that little is not shown as 0,
 * else in whole percent, rounded down: a ceiling is never called reached before it is.
 *
 * @internal
 */
export function formatPercent(
  fraction: number,
  options: { readonly locale: string },
): string {
  const isLittle = fraction < 0.1;
  // 0.29 × 100 is 28.999…; the tenth decimal is noise of the multiplication.
  const whole = Math.floor(Number((fraction * 100).toFixed(9))) / 100;
  return new Intl.NumberFormat(options.locale, {
    style: 'percent',
    ...(isLittle
      ? { maximumSignificantDigits: 2 }
      : { maximumFractionDigits: 0 }),
  }).format(isLittle ? fraction : whole);
}
