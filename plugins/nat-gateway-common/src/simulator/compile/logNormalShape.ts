import type { DurationShape } from '../engine/DurationShape';
import { standardNormal } from './standardNormal';

/**
 * The log-normal distribution whose mean is so many times its median; the median is 1.
 *
 * @internal
 */
export function logNormalShape(meanToMedian: number): DurationShape {
  const sigma = Math.sqrt(2 * Math.log(meanToMedian));
  const { cumulative, quantile } = standardNormal;
  return {
    quantile: probability =>
      probability === 0 ? 0 : Math.exp(sigma * quantile(probability)),
    tailMean: probability =>
      (meanToMedian * cumulative(sigma - quantile(probability))) /
      (1 - probability),
  };
}
