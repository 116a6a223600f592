import { requireText } from '../input/requireText';
import { InputError } from '@backstage/errors';
import { requireDate } from '../input/requireDate';
import { requireNumber } from '../input/requireNumber';
import { maxPrice } from './maxPrice';
import type { PriceTable } from './PriceTable';

/**
 * Refuses a table with a price or a date that cannot be, or with tiers out of order: an operator who writes one by
 * hand may slip.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkPriceTable(table: PriceTable): void {
  const { prices, instances, internetBandwidth } = table;
  requireText('table.provider', table.provider);
  for (const [field, priced] of Object.entries({ prices, instances })) {
    for (const [id, price] of Object.entries(priced)) {
      requireNumber(`${field}.${id}`, price.amount, { min: 0, max: maxPrice });
      requireDate(`${field}.${id}.readAt`, price.readAt);
    }
  }
  let below = 0;
  internetBandwidth.forEach(({ amount, readAt, upToGigabytes }, index) => {
    const at = `internetBandwidth[${index}]`;
    requireNumber(`${at}.amount`, amount, { min: 0, max: maxPrice });
    requireDate(`${at}.readAt`, readAt);
    if (
      (index === internetBandwidth.length - 1) !==
      (upToGigabytes === undefined)
    ) {
      throw new InputError(
        `${at}.upToGigabytes is ${upToGigabytes}; every tier but the last has a bound, and the last has none`,
      );
    }
    if (upToGigabytes !== undefined) {
      below = requireNumber(`${at}.upToGigabytes`, upToGigabytes, {
        above: below,
      });
    }
  });
}
