/**
 * A fraction as whole percent, rounded down: a ceiling is never called reached before it is.
 *
 * @internal
 */
export function percent(fraction: number): string {
  // 0.29 × 100 is 28.999…; the tenth decimal is noise of the multiplication.
  return `${Math.floor(Number((fraction * 100).toFixed(9)))} %`;
}
