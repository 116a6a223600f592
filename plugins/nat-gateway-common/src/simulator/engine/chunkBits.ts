/**
 * How many bits number the places of a chunk of the calendar.
 *
 * @internal
 */
export const CHUNK_BITS = 7;
