import type { EgressAddress } from './EgressAddress';

/**
 * IPv4 addresses that packets can leave with; only they bring SNAT ports. Undefined when one of them
 * was not read: what is not known is no number.
 *
 * @example
 * ```ts
 * ipv4AddressCount([
 *   { ipVersion: 'IPv4', addressCount: 4 },
 *   { ipVersion: 'IPv6', addressCount: 16 },
 * ]); // 4
 * ```
 *
 * @public
 */
export function ipv4AddressCount(
  addresses: readonly Pick<EgressAddress, 'ipVersion' | 'addressCount'>[],
): number | undefined {
  return addresses
    .filter(address => address.ipVersion === 'IPv4')
    .reduce<number | undefined>(
      (sum, { addressCount }) =>
        sum === undefined || addressCount === undefined
          ? undefined
          : sum + addressCount,
      0,
    );
}
