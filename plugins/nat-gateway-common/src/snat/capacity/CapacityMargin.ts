/**
 * How much is kept free beyond the mean at peak: as much as keeps the probability that a new
 * connection finds no port below a bound, or a plain factor.
 *
 * @public
 */
export type CapacityMargin =
  | { readonly kind: 'exhaustionProbability'; readonly probability: number }
  | { readonly kind: 'safetyFactor'; readonly factor: number };
