import { requireNumber } from '../input/requireNumber';
import type { EgressAddress } from '../model/EgressAddress';
import { checkPriceTable } from './checkPriceTable';
import { hoursPerMonth } from './hoursPerMonth';
import { inCents } from './inCents';
import type { PriceTable } from './PriceTable';

/**
 * What addresses cost in a month, used or not; undefined where the table has no price of them.
 *
 * @example
 * ```ts
 * addressCost({ kind: 'prefix', addressCount: 4 }, { table: azurePriceTable })?.perMonth; // 17.52
 * ```
 *
 * @throws InputError when the count is negative, NaN, absurd or no whole number.
 * @public
 */
export function addressCost(
  addresses: Pick<EgressAddress, 'kind'> & { readonly addressCount: number },
  options: { readonly table: PriceTable },
):
  | {
      readonly perMonth: number;
      readonly currency: string;
      readonly pricesReadAt: string;
    }
  | undefined {
  const { kind } = addresses;
  checkPriceTable(options.table);
  const { currency, prices } = options.table;
  const addressCount = requireNumber('addressCount', addresses.addressCount, {
    min: 0,
    max: 10_000_000,
    whole: true,
  });
  const price =
    kind === 'prefix' ? prices.prefixAddressHour : prices.publicIpHour;
  return (
    price && {
      perMonth: inCents(addressCount * hoursPerMonth * price.amount),
      currency,
      pricesReadAt: price.readAt,
    }
  );
}
