import { requireNumber } from '../input/requireNumber';
import { checkPriceTable } from './checkPriceTable';
import type { PriceTable } from './PriceTable';

/**
 * What a month's data out to the internet costs, tier by tier, whatever it goes out through.
 *
 * @example
 * ```ts
 * internetBandwidthCost(1100, azurePriceTable); // 87 = 1,000 GB × 0.087, after 100 GB free
 * ```
 *
 * @throws InputError when the gigabytes or a price are negative, NaN or absurd.
 * @public
 */
export function internetBandwidthCost(
  gigabytes: number,
  table: PriceTable,
): number {
  checkPriceTable(table);
  requireNumber('gigabytesOut', gigabytes, { min: 0, max: 1e9 });
  let from = 0;
  let cost = 0;
  for (const { upToGigabytes = Infinity, amount } of table.internetBandwidth) {
    cost += amount * Math.max(0, Math.min(gigabytes, upToGigabytes) - from);
    from = upToGigabytes;
  }
  return cost;
}
