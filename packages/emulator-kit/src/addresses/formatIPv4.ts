/**
 * A number as an IPv4 address.
 *
 * @example
 * formatIPv4(3405803777) // '203.0.113.1'
 *
 * @public
 */
export function formatIPv4(address: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}
