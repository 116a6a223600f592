import type { DurationShape } from '../engine/DurationShape';

/**
 * The exponential distribution of mean 1.
 *
 * @internal
 */
export const exponentialShape: DurationShape = {
  quantile: probability => -Math.log(1 - probability),
  tailMean: probability => 1 - Math.log(1 - probability),
};
