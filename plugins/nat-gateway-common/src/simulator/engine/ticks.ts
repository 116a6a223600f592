/**
 * Time counts in ticks of 10 ms: the shortest hold is 1,600 of them, and 31 bits last for 248 days.
 *
 * @internal
 */
export const TICKS_PER_SECOND = 100;
