/**
 * An amount rounded to cents.
 *
 * @internal
 */
export const inCents = (amount: number): number =>
  Math.round(amount * 100) / 100;
