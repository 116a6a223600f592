import type { PriceTable } from './PriceTable';

/**
 * Price tables of single regions, by provider and region, in lower case and without spaces.
 *
 * @public
 */
export type RegionalPrices = Readonly<
  Record<PriceTable['provider'], Readonly<Record<string, PriceTable>>>
>;
