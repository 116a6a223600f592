/**
 * A region as tables are kept by: `Switzerland North` and `switzerlandnorth` are one.
 *
 * @internal
 */
export const regionKey = (region: string): string =>
  region.replace(/\s+/g, '').toLowerCase();
