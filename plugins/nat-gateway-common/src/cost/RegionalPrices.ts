import type { PriceTable } from './PriceTable';

/**
 * Price tables of single regions, by provider and lower-case region.
 *
 * @public
 */
export type RegionalPrices = Readonly<
  Record<PriceTable['provider'], Readonly<Record<string, PriceTable>>>
>;
