import type { CostEstimate } from './CostEstimate';
import type { EgressDesign } from './clouds/EgressDesign';
import { priceOf } from './priceOf';
import type { PriceTable } from './PriceTable';
import { standingCost } from './standingCost';

/**
 * The dated estimate that goes with a plan: what stands today against what will stand, and what
 * each gigabyte costs on top.
 *
 * @example
 * ```ts
 * compareCost(nothing, gatewayWithPrefix, { table: azurePriceTable }).perMonth; // { before: 0, after: 41.61 }
 * ```
 *
 * @throws InputError when a count is out of its bounds, or a price is missing.
 * @public
 */
export function compareCost(
  before: EgressDesign,
  after: EgressDesign,
  options: { readonly table: PriceTable },
): CostEstimate {
  const { table } = options;
  const gigabyte = priceOf(table, 'natGatewayGigabyte');
  const [was, is] = [before, after].map(design =>
    standingCost(design, { table }),
  );
  return {
    currency: table.currency,
    region: table.region,
    pricesReadAt: [gigabyte.readAt, was!.pricesReadAt, is!.pricesReadAt]
      .filter(date => date !== '')
      .sort()[0]!,
    sourceUrl: gigabyte.sourceUrl,
    perMonth: { before: was!.perMonth, after: is!.perMonth },
    perGigabyteProcessed: gigabyte.amount,
  };
}
