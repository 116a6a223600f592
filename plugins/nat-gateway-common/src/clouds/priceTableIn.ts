import { InputError } from '@backstage/errors';
import type { PriceTable } from '../cost/PriceTable';
import { regionKey } from '../cost/regionKey';
import type { RegionalPrices } from '../cost/RegionalPrices';
import { listPriceTables } from './listPriceTables';

/**
 * The prices that hold at a place: those that are configured for its region, else the list's.
 *
 * @example
 * ```ts
 * priceTableIn({ provider: 'azure', region: 'westeurope' }, { prices });
 * ```
 *
 * @throws InputError when the provider is not known.
 * @public
 */
export function priceTableIn(
  place: {
    readonly provider: PriceTable['provider'];
    readonly region?: string;
  },
  options?: {
    readonly prices?: RegionalPrices;
    /** Of a cloud that is not known here. */
    readonly listPrices?: PriceTable;
  },
): PriceTable {
  const { provider, region = '' } = place;
  const listed = listPriceTables();
  const list = options?.listPrices ?? listed.get(provider);
  if (!list) {
    throw new InputError(
      `provider '${provider}' has no prices; ${[...listed.keys()].join(
        ' and ',
      )} have`,
    );
  }
  const regional = options?.prices?.[provider];
  const name = regionKey(region);
  return regional && Object.hasOwn(regional, name) ? regional[name]! : list;
}
