import type { AddressRange } from './parseCidr';

/**
 * Whether two ranges have an address in common.
 *
 * @internal
 */
export const overlaps = (one: AddressRange, other: AddressRange): boolean =>
  one.version === other.version &&
  one.first <= other.last &&
  other.first <= one.last;
