import { notImplemented } from '../arm/notImplemented';
import type { ArmReply } from '../server/ArmReply';
import type { ArmRequest } from '../server/ArmRequest';
import type { Route } from '../server/Route';
import { listPrices } from './listPrices';
import { parsePriceFilter } from './parsePriceFilter';

/** As on prices.azure.com. */
const pageSize = 100;

/**
 * The Retail Prices API: open to everybody, a hundred items a page.
 *
 * @internal
 */
export const priceRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/retail/prices', isPublic: true, handle: list },
];

function list(request: ArmRequest): ArmReply {
  const { url, cloud } = request;
  const currency = url.searchParams.get('currencyCode') ?? 'USD';
  if (currency.replace(/'/g, '').toUpperCase() !== 'USD') {
    throw notImplemented(
      `The emulator has prices in USD only, not ${currency}.`,
    );
  }
  const filter = url.searchParams.get('$filter') ?? '';
  const matches = filter.trim() ? parsePriceFilter(filter) : () => true;
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  if (!matches || !Number.isInteger(skip) || skip < 0) {
    return {
      status: 400,
      body: {
        Error: {
          Code: 'BadRequest',
          Message: `Invalid OData parameters supplied: ${filter}`,
        },
      },
    };
  }
  const found = listPrices.filter(matches);
  const items = found.slice(skip, skip + pageSize);
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + pageSize));
  return {
    status: 200,
    body: {
      BillingCurrency: 'USD',
      CustomerEntityId: 'Default',
      CustomerEntityType: 'Retail',
      Items: items,
      NextPageLink:
        skip + pageSize < found.length
          ? `${cloud.settings.endpoint}${next.pathname}${next.search}`
          : null,
      Count: items.length,
    },
  };
}
