/**
 * A count as people read it: `258,048`.
 *
 * @internal
 */
export function wholeNumber(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}
