/**
 * An address as a CIDR block; a block stays as it is.
 *
 * @internal
 */
export const withPrefixLength = (address: string): string => {
  if (address.includes('/')) return address;
  return address.includes(':') ? `${address}/128` : `${address}/32`;
};
