/**
 * Dearer than anything in a table by two orders of magnitude.
 *
 * @internal
 */
export const maxPrice = 1000;
