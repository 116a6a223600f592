/**
 * Bits of an entry that name a port; those above name its destination. Both fit 31 bits, so that
 * an entry is one small integer.
 *
 * @internal
 */
export const PORT_BITS = 22;
