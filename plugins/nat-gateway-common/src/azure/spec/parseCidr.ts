/**
 * A range of addresses.
 *
 * @internal
 */
export interface AddressRange {
  readonly version: 'IPv4' | 'IPv6';
  readonly length: number;
  readonly first: bigint;
  readonly last: bigint;
  /** Whether the address before the slash is the first one. */
  readonly isAligned: boolean;
}

/** Groups of an address as one number; undefined: one is missing, or does not fit. */
function numberOf(
  groups: readonly string[],
  options: {
    readonly count: number;
    readonly bits: number;
    readonly base: 10 | 16;
  },
): bigint | undefined {
  const { base, bits, count } = options;
  const pattern = base === 10 ? /^(0|[1-9][0-9]{0,2})$/ : /^[0-9a-f]{1,4}$/i;
  if (groups.length !== count) return undefined;
  let sum = 0n;
  for (const group of groups) {
    const value = parseInt(group, base);
    if (!pattern.test(group) || value >= 2 ** bits) return undefined;
    sum = (sum << BigInt(bits)) + BigInt(value);
  }
  return sum;
}

/** `::` stands for as many zeros as are missing. */
function groupsOfIPv6(address: string): readonly string[] {
  const [head, tail, ...more] = address
    .split('::')
    .map(part => (part === '' ? [] : part.split(':')));
  if (more.length > 0) return [];
  const missing = 8 - head.length - (tail?.length ?? 0);
  return tail && missing > 0
    ? [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
    : [...head, ...(tail ?? [])];
}

/**
 * Reads a range in CIDR notation, of IPv4 or IPv6; undefined when it is none.
 *
 * @example
 * ```ts
 * parseCidr('10.20.0.0/24'); // { version: 'IPv4', length: 24, isAligned: true, … }
 * parseCidr('10.20.0.0'); // undefined
 * ```
 *
 * @internal
 */
export function parseCidr(text: string): AddressRange | undefined {
  const [, address, digits] = /^([0-9a-f.:]+)\/([0-9]{1,3})$/i.exec(text) ?? [];
  if (address === undefined) return undefined;
  const version = address.includes(':') ? 'IPv6' : 'IPv4';
  const [bits, value] =
    version === 'IPv6'
      ? [128, numberOf(groupsOfIPv6(address), { count: 8, bits: 16, base: 16 })]
      : [32, numberOf(address.split('.'), { count: 4, bits: 8, base: 10 })];
  const length = Number(digits);
  if (value === undefined || length > bits) return undefined;
  const size = 1n << BigInt(bits - length);
  const first = value - (value % size);
  return {
    version,
    length,
    first,
    last: first + size - 1n,
    isAligned: first === value,
  };
}
