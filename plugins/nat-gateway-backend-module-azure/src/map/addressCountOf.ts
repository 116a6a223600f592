/**
 * How many addresses a prefix of that length has; 1 when the length is not known.
 *
 * @internal
 */
export function addressCountOf(
  prefixLength: number | undefined,
  options: { readonly ipVersion: 'IPv4' | 'IPv6' },
): number {
  const bits = options.ipVersion === 'IPv4' ? 32 : 128;
  return prefixLength === undefined ? 1 : 2 ** (bits - prefixLength);
}
