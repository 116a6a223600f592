/**
 * Of 32 random bits, how many choose one of the equally likely cells of a distribution.
 *
 * @internal
 */
export const CELL_BITS = 10;
