import type { EgressAddress } from './EgressAddress';

/**
 * IPv4 addresses that packets can leave with; only they bring SNAT ports.
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
): number {
  return addresses
    .filter(address => address.ipVersion === 'IPv4')
    .reduce((sum, address) => sum + address.addressCount, 0);
}
