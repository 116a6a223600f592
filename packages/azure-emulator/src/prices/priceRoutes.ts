import { notImplemented } from '../arm/notImplemented';
import type { ArmReply } from '../server/ArmReply';
import type { ArmRequest } from '../server/ArmRequest';
import type { Route } from '../server/Route';
import { listPrices } from './listPrices';
import { parsePriceFilter } from './parsePriceFilter';

/** As on prices.azure.com. */
const pageSize = 100;

/** https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices, and `$top`, with which public code asks; nothing else is quietly left out of account. */
const knownParameters = [
  '$filter',
  '$skip',
  '$top',
  'api-version',
  'currencyCode',
  'meterRegion',
];

/**
 * The Retail Prices API: open to everybody, a hundred items a page.
 *
 * @internal
 */
export const priceRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/retail/prices', isPublic: true, handle: list },
];

function list({ url, cloud }: ArmRequest): ArmReply {
  const given = url.searchParams;
  const unknown = [...given.keys()].find(
    name => !knownParameters.includes(name),
  );
  if (unknown !== undefined) {
    throw notImplemented(`The emulator has no '${unknown}' of retail prices.`);
  }
  const currency = given.get('currencyCode') ?? 'USD';
  if (withoutQuotes(currency).toUpperCase() !== 'USD') {
    throw notImplemented(
      `The emulator has prices in USD only, not ${currency}.`,
    );
  }
  // All meters of the emulator are primary ones.
  const meterRegion = given.get('meterRegion') ?? 'primary';
  if (withoutQuotes(meterRegion) !== 'primary') {
    return invalid(`meterRegion=${meterRegion}`);
  }
  const filter = given.get('$filter') ?? '';
  const matches = filter.trim() ? parsePriceFilter(filter) : () => true;
  if (!matches) {
    return invalid(filter);
  }
  const [skip, top] = [given.get('$skip') ?? '0', given.get('$top')];
  if (!isCount(skip)) {
    return invalid(`$skip=${skip}`);
  }
  if (top !== null && !isCount(top)) {
    return invalid(`$top=${top}`);
  }
  const found = listPrices.filter(matches);
  const from = Number(skip);
  const wanted = top === null ? Infinity : Number(top);
  const items = found.slice(from, from + Math.min(pageSize, wanted));
  const until = from + items.length;
  const next = new URL(url);
  next.searchParams.set('$skip', String(until));
  if (top !== null) {
    // Assumed: OData's rule that a link asks for what is left.
    next.searchParams.set('$top', String(wanted - items.length));
  }
  return {
    status: 200,
    body: {
      BillingCurrency: 'USD',
      CustomerEntityId: 'Default',
      CustomerEntityType: 'Retail',
      Items: items,
      NextPageLink:
        until < found.length && wanted > items.length
          ? `${cloud.settings.endpoint}${next.pathname}${next.search}`
          : null,
      Count: items.length,
    },
  };
}

function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

function withoutQuotes(text: string): string {
  return text.replace(/'/g, '');
}

function invalid(given: string): ArmReply {
  return {
    status: 400,
    body: {
      Error: {
        Code: 'BadRequest',
        Message: `Invalid OData parameters supplied: ${given}`,
      },
    },
  };
}
