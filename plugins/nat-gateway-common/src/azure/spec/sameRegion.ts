const plain = (region: string): string =>
  region.replace(/\s+/g, '').toLowerCase();

/**
 * Whether two names mean one region: `West Europe` and `westeurope` do.
 *
 * @public
 */
export function sameRegion(a: string, b: string): boolean {
  return plain(a) === plain(b);
}
