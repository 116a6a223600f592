/**
 * An amount in its currency; whole above 10, since an estimate is not exact to the cent.
 *
 * @internal
 */
export function formatMoney(
  amount: number,
  options: { readonly locale: string; readonly currency: string },
): string {
  return new Intl.NumberFormat(options.locale, {
    style: 'currency',
    currency: options.currency,
    ...(Math.abs(amount) >= 10
      ? { maximumFractionDigits: 0 }
      : { minimumFractionDigits: 0, maximumFractionDigits: 3 }),
  }).format(amount);
}
