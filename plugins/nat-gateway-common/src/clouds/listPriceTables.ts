import type { PriceTable } from '../cost/PriceTable';
import { gatewayKinds } from './gatewayKinds';

/**
 * The list prices of clouds, by provider: those given, and those of the clouds that are known here.
 *
 * @internal
 */
export const listPriceTables = (
  given: readonly PriceTable[] = [],
): ReadonlyMap<string, PriceTable> =>
  new Map(
    [...gatewayKinds().map(({ listPrices }) => listPrices), ...given].map(
      table => [table.provider, table],
    ),
  );
