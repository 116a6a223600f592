import { formatIPv4 } from './formatIPv4';
import { parseIPv4 } from './parseIPv4';

// Addresses without an owner: RFC 5737 (documentation) first, then RFC 2544 (benchmarks) when these run out.
const singleRanges = [
  { first: parseIPv4('203.0.113.1'), last: parseIPv4('203.0.113.254') },
  { first: parseIPv4('198.18.0.1'), last: parseIPv4('198.18.255.254') },
];
const prefixRanges = [
  { first: parseIPv4('198.51.100.0'), last: parseIPv4('198.51.100.255') },
  { first: parseIPv4('198.19.0.0'), last: parseIPv4('198.19.255.255') },
];

/**
 * Allocates public addresses from fixed ranges, always in the same order. An address is reused only after the whole range was used.
 *
 * @public
 */
export class AddressPool {
  #used = new Set<number>();
  #nextSingle = 0;
  #nextPrefix = 0;
  #nextIPv6 = 1;

  /** One IPv4 address, or `undefined` when all are taken. */
  takeIPv4(): string | undefined {
    const size = total(singleRanges);
    for (let tries = 0; tries < size; tries += 1) {
      const address = at(singleRanges, this.#nextSingle);
      this.#nextSingle = (this.#nextSingle + 1) % size;
      if (!this.#used.has(address)) {
        this.#used.add(address);
        return formatIPv4(address);
      }
    }
    return undefined;
  }

  takeIPv6(): string {
    const address = `2001:db8::${this.#nextIPv6.toString(16)}`;
    this.#nextIPv6 += 1;
    return address;
  }

  /** A CIDR of the given length, aligned to it, or `undefined` when none is free. */
  takePrefix(prefixLength: number): string | undefined {
    const count = 2 ** (32 - prefixLength);
    const size = total(prefixRanges);
    for (let tries = 0; tries < size; tries += count) {
      this.#nextPrefix = Math.ceil(this.#nextPrefix / count) * count;
      const base = at(prefixRanges, this.#nextPrefix % size);
      this.#nextPrefix = (this.#nextPrefix + count) % size;
      const block = Array.from({ length: count }, (_, index) => base + index);
      if (!block.some(address => this.#used.has(address))) {
        block.forEach(address => this.#used.add(address));
        return `${formatIPv4(base)}/${prefixLength}`;
      }
    }
    return undefined;
  }

  takeIPv6Prefix(prefixLength: number): string {
    const cidr = `2001:db8:1:${this.#nextIPv6.toString(16)}::/${prefixLength}`;
    this.#nextIPv6 += 1;
    return cidr;
  }

  releaseIPv4(address: string): void {
    this.#used.delete(parseIPv4(address));
  }

  releasePrefix(cidr: string): void {
    const [base, length] = cidr.split('/');
    const first = parseIPv4(base);
    for (let index = 0; index < 2 ** (32 - Number(length)); index += 1) {
      this.#used.delete(first + index);
    }
  }

  /** One that goes on alike. */
  clone(): AddressPool {
    const copy = new AddressPool();
    copy.#used = new Set(this.#used);
    copy.#nextSingle = this.#nextSingle;
    copy.#nextPrefix = this.#nextPrefix;
    copy.#nextIPv6 = this.#nextIPv6;
    return copy;
  }

  /** Marks an address of a scenario as taken. */
  reserveIPv4(address: string): void {
    this.#used.add(parseIPv4(address));
  }
}

type Range = { readonly first: number; readonly last: number };

function total(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + range.last - range.first + 1, 0);
}

function at(ranges: readonly Range[], index: number): number {
  let rest = index;
  for (const range of ranges) {
    const size = range.last - range.first + 1;
    if (rest < size) {
      return range.first + rest;
    }
    rest -= size;
  }
  throw new RangeError(`No address at ${index} of the emulator's ranges`);
}
