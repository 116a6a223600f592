/** Two-sided 99.9 %: one test in a thousand would fail by chance, were the seed not fixed. */
const DEVIATIONS = 3.29;

/** The mean of independent values, and how far the true mean may lie from it with 99.9 %. */
export function confidenceOf(values: readonly number[]): {
  readonly mean: number;
  readonly margin: number;
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) /
    (values.length - 1);
  return { mean, margin: DEVIATIONS * Math.sqrt(variance / values.length) };
}
