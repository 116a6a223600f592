import { requireNumber } from '../../input/requireNumber';

/** ln(count!), by Stirling's series from 10 on (error below 1e-10) and by adding before. */
function logFactorial(count: number): number {
  if (count < 10) {
    let sum = 0;
    for (let factor = 2; factor <= count; factor++) sum += Math.log(factor);
    return sum;
  }
  return (
    count * Math.log(count) -
    count +
    0.5 * Math.log(2 * Math.PI * count) +
    1 / (12 * count) -
    1 / (360 * count ** 3) +
    1 / (1260 * count ** 5)
  );
}

const probabilityOf = (mean: number, count: number) =>
  Math.exp(count * Math.log(mean) - mean - logFactorial(count));

/**
 * The probability that a Poisson number with this mean is at least `count`. No normal
 * approximation: the terms are added from the largest on, so small tails keep their digits.
 *
 * @example
 * ```ts
 * poissonTail(1, 1); // 0.632… = 1 − 1/e
 * ```
 *
 * @throws InputError when the mean is not from 0 to 1e9, or the count is no whole number.
 * @public
 */
export function poissonTail(mean: number, count: number): number {
  requireNumber('mean', mean, { min: 0, max: 1e9 });
  requireNumber('count', count, { whole: true });
  if (count <= 0) return 1;
  if (mean === 0) return 0;
  const upper = count > mean;
  let at = upper ? count : count - 1;
  let term = probabilityOf(mean, at);
  let sum = 0;
  while (term > sum * 1e-17) {
    sum += term;
    at += upper ? 1 : -1;
    if (at < 0) break;
    term *= upper ? mean / at : (at + 1) / mean;
  }
  return Math.min(1, Math.max(0, upper ? sum : 1 - sum));
}
