import { parseIPv4 } from './parseIPv4';

/**
 * The first and last address of an IPv4 CIDR as numbers; `undefined` when the text is not a CIDR or has host bits set.
 *
 * @public
 */
export function parseCidr(
  cidr: string,
): { readonly first: number; readonly last: number } | undefined {
  const match = /^(\d+\.\d+\.\d+\.\d+)\/(\d{1,2})$/.exec(cidr);
  if (!match || Number(match[2]) > 32) {
    return undefined;
  }
  try {
    const first = parseIPv4(match[1]);
    const size = 2 ** (32 - Number(match[2]));
    return first % size === 0 ? { first, last: first + size - 1 } : undefined;
  } catch {
    return undefined;
  }
}
