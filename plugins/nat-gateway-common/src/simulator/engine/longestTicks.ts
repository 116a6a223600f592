/**
 * Longer than any simulation, short enough for 31 bits.
 *
 * @internal
 */
export const LONGEST_TICKS = 1 << 30;
