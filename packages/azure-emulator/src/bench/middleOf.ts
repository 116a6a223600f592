/**
 * The median, so that one pause of the machine does not decide.
 *
 * @internal
 */
export function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
