import { awsPriceTable } from './awsPriceTable';
import { azurePriceTable } from './azurePriceTable';
import type { PriceTable } from './PriceTable';
import { regionKey } from './regionKey';
import type { RegionalPrices } from './RegionalPrices';

const listed = { azure: azurePriceTable, aws: awsPriceTable } as const;

/**
 * The prices that hold at a place: those that are configured for its region, else the list's.
 *
 * @example
 * ```ts
 * priceTableIn({ provider: 'azure', region: 'westeurope' }, { prices });
 * ```
 *
 * @public
 */
export function priceTableIn(
  place: {
    readonly provider: PriceTable['provider'];
    readonly region?: string;
  },
  options?: { readonly prices?: RegionalPrices },
): PriceTable {
  const { provider, region = '' } = place;
  const regional = options?.prices?.[provider];
  const name = regionKey(region);
  return regional && Object.hasOwn(regional, name)
    ? regional[name]!
    : listed[provider];
}
