/**
 * A whole number with the locale's grouping: `258,048`.
 *
 * @internal
 */
export function formatCount(
  value: number,
  options: { readonly locale: string },
): string {
  return new Intl.NumberFormat(options.locale, {
    maximumFractionDigits: 0,
  }).format(value);
}
