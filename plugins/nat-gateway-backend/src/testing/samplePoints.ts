/**
 * Some of the points 1 … count, in ascending order; the same ones for the same seed.
 *
 * @internal
 */
export function samplePoints(
  count: number,
  options: { readonly seed: number; readonly share: number },
): readonly number[] {
  let state = options.seed;
  // A linear congruential generator with the constants of Numerical Recipes.
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return Array.from({ length: count }, (_, index) => ({
    point: index + 1,
    rank: next(),
  }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.ceil(count * options.share))
    .map(({ point }) => point)
    .sort((a, b) => a - b);
}
