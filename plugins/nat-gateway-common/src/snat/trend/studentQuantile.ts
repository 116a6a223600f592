/**
 * Two-sided confidence levels that a trend may be stated with.
 *
 * @public
 */
export type Confidence = 0.9 | 0.95 | 0.99;

const normalQuantile: Readonly<Record<Confidence, number>> = {
  0.9: 1.644853626951,
  0.95: 1.95996398454,
  0.99: 2.575829303549,
};

/**
 * Student's two-sided quantile, by the expansion around the normal one (Abramowitz and Stegun
 * 26.7.5); from 10 degrees of freedom on it errs by less than 0.001.
 *
 * @internal
 */
export function studentQuantile(
  confidence: Confidence,
  degreesOfFreedom: number,
): number {
  const z = normalQuantile[confidence];
  const n = degreesOfFreedom;
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3)
  );
}
