const SERIES_BELOW = 3;

function density(deviation: number): number {
  return Math.exp((-deviation * deviation) / 2) / Math.sqrt(2 * Math.PI);
}

/** The share above a deviation from 0 upwards. */
function above(deviation: number): number {
  if (deviation < SERIES_BELOW) {
    let term = deviation;
    let sum = deviation;
    for (let odd = 3; term > 1e-17 * sum; odd += 2) {
      term *= (deviation * deviation) / odd;
      sum += term;
    }
    return 0.5 - density(deviation) * sum;
  }
  let fraction = deviation;
  for (let level = 60; level > 0; level--) {
    fraction = deviation + level / fraction;
  }
  return density(deviation) / fraction;
}

function cumulative(deviation: number): number {
  return deviation < 0 ? above(-deviation) : 1 - above(deviation);
}

/** Tables of durations ask for the same 2,048 again and again. */
const quantiles = new Map<number, number>();

/**
 * The standard normal distribution: the share below a deviation (series and continued fraction),
 * and the deviation that a share lies below (by halving), to about 12 digits.
 *
 * @internal
 */
export const standardNormal = {
  cumulative,
  quantile(probability: number): number {
    const known = quantiles.get(probability);
    if (known !== undefined) {
      return known;
    }
    let low = -9;
    let high = 9;
    for (let step = 0; step < 50; step++) {
      const middle = (low + high) / 2;
      if (cumulative(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    quantiles.set(probability, low);
    return low;
  },
};
