/** An address and the range of it alone are one. */
const plain = (range: string) => range.replace(/\/32$/, '');

/**
 * Whether an IPv4 address or CIDR is one of these, as it is written.
 *
 * @internal
 */
export const isAmongRanges = (
  range: string,
  ranges: readonly string[],
): boolean => ranges.some(each => plain(each) === plain(range));
