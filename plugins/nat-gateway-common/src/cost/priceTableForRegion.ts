import { InputError } from '@backstage/errors';
import { requireDate } from '../input/requireDate';
import { requireNumber } from '../input/requireNumber';
import { requireText } from '../input/requireText';
import { checkPriceTable } from './checkPriceTable';
import { maxPrice } from './maxPrice';
import type { Price, PriceId, PriceTable } from './PriceTable';

/**
 * Prices that hold in one region; what is left out keeps the table's price.
 *
 * @public
 */
export interface PriceOverrides {
  readonly region: string;
  /** ISO 4217; left out, the table's. */
  readonly currency?: string;
  /** ISO 8601 date. */
  readonly readAt: string;
  readonly sourceUrl: string;
  readonly prices?: Readonly<Partial<Record<PriceId, number>>>;
  readonly instances?: Readonly<Record<string, number>>;
  readonly internetBandwidth?: readonly {
    readonly upToGigabytes?: number;
    readonly perGigabyte: number;
  }[];
}

function checkTiers(
  tiers: NonNullable<PriceOverrides['internetBandwidth']>,
): void {
  let below = 0;
  tiers.forEach(({ upToGigabytes, perGigabyte }, index) => {
    const at = `internetBandwidth[${index}]`;
    requireNumber(`${at}.perGigabyte`, perGigabyte, { min: 0, max: maxPrice });
    const last = index === tiers.length - 1;
    if (last !== (upToGigabytes === undefined)) {
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
  if (tiers.length === 0) {
    throw new InputError('internetBandwidth is empty; give at least one tier');
  }
}

/**
 * A table with the prices of one region in place of the list's, such as a backend reads from its
 * configuration or from a price API.
 *
 * @example
 * ```ts
 * priceTableForRegion(azurePriceTable, {
 *   region: 'switzerlandnorth',
 *   readAt: '2026-11-20',
 *   sourceUrl: 'https://…',
 *   prices: { natGatewayHour: 0.054 },
 * });
 * ```
 *
 * @throws InputError when a price is negative, NaN, absurd or none that the provider has, tiers are out of order, or another currency leaves prices of the old one.
 * @public
 */
export function priceTableForRegion(
  table: PriceTable,
  overrides: PriceOverrides,
): PriceTable {
  checkPriceTable(table);
  const { readAt, sourceUrl, currency = table.currency } = overrides;
  requireText('region', overrides.region);
  requireText('sourceUrl', sourceUrl);
  requireDate('readAt', readAt);
  const priced = (field: string, amounts: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(amounts).map(([id, amount]): [string, Price] => [
        id,
        {
          amount: requireNumber(`${field}.${id}`, amount, {
            min: 0,
            max: maxPrice,
          }),
          sourceUrl,
          readAt,
          confirmed: true,
        },
      ]),
    );
  const unknown = Object.keys({ ...overrides.prices }).find(
    id => !Object.hasOwn(table.prices, id),
  );
  if (unknown !== undefined) {
    throw new InputError(
      `prices.${unknown} is no price of ${table.provider}; it has ${Object.keys(
        table.prices,
      ).join(', ')}`,
    );
  }
  const prices: PriceTable['prices'] = priced('prices', {
    ...overrides.prices,
  });
  const instances = priced('instances', { ...overrides.instances });
  const { internetBandwidth } = overrides;
  if (internetBandwidth) checkTiers(internetBandwidth);

  if (currency !== table.currency) {
    const left = [
      ...Object.keys(table.prices).filter(id => !(id in prices)),
      ...Object.keys(table.instances).filter(id => !(id in instances)),
      ...(internetBandwidth ? [] : ['internetBandwidth']),
    ];
    if (left.length > 0) {
      throw new InputError(
        `currency ${currency} leaves prices in ${table.currency}: ${left.join(
          ', ',
        )}; give them all`,
      );
    }
  }
  return {
    ...table,
    region: overrides.region,
    currency,
    prices: { ...table.prices, ...prices },
    instances: { ...table.instances, ...instances },
    internetBandwidth: internetBandwidth
      ? internetBandwidth.map(({ upToGigabytes, perGigabyte }) => ({
          ...(upToGigabytes !== undefined && { upToGigabytes }),
          amount: perGigabyte,
          sourceUrl,
          readAt,
          confirmed: true,
        }))
      : table.internetBandwidth,
  };
}
