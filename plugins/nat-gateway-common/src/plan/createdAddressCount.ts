import type { GatewayChanges } from './GatewayChanges';

function countOf(address: string): number {
  const [ip, length] = address.split('/');
  if (length === undefined) return 1;
  return 2 ** ((ip.includes(':') ? 128 : 32) - Number(length));
}

/**
 * How many of the gained addresses do not exist yet: all of them less those that are known,
 * where a CIDR counts with all of its addresses.
 *
 * @example
 * ```ts
 * createdAddressCount({ count: 5, known: ['20.61.4.16/30'] }); // 1
 * ```
 *
 * @public
 */
export function createdAddressCount(
  gained: GatewayChanges['addressesGained'],
): number {
  const known = gained.known.reduce((sum, each) => sum + countOf(each), 0);
  return Math.max(0, gained.count - known);
}
