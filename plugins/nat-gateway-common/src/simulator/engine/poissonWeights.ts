const NEGLIGIBLE = 1e-13;

/**
 * Weights of 0, 1, 2 … events where `mean` are expected, not normalised, up to where less than one
 * in 10^13 is left out.
 *
 * @internal
 */
export function poissonWeights(mean: number): readonly number[] {
  const mode = Math.floor(mean);
  const weights: number[] = [];
  let weight = 1;
  for (let count = mode; count >= 0; count--) {
    weights[count] = weight > NEGLIGIBLE ? weight : 0;
    weight *= count / mean;
  }
  weight = 1;
  for (let count = mode + 1; weight > NEGLIGIBLE; count++) {
    weight *= mean / count;
    weights[count] = weight;
  }
  return weights;
}
