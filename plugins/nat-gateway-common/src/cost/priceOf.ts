import { InputError } from '@backstage/errors';
import type { Price, PriceId, PriceTable } from './PriceTable';

/**
 * A price of a table.
 *
 * @throws InputError when the table has none.
 * @internal
 */
export function priceOf(table: PriceTable, id: PriceId): Price {
  const price = table.prices[id];
  if (!price) {
    throw new InputError(
      `price ${id} is not in the table of ${table.provider} ${table.region}; add it`,
    );
  }
  return price;
}
