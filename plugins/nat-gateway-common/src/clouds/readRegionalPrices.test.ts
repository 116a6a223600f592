import { awsPriceTable } from '../aws/cost/awsPriceTable';
import { azurePriceTable } from '../azure/cost/azurePriceTable';
import { priceTableIn } from './priceTableIn';
import { readRegionalPrices } from './readRegionalPrices';

const dated = { readAt: '2026-11-25', sourceUrl: 'https://prices.example' };
const azure = (changes: object) => ({
  azure: { switzerlandnorth: { ...dated, ...changes } },
});

describe('readRegionalPrices', () => {
  it('puts the prices of a region in place of the list’s, whatever its spelling', () => {
    const prices = readRegionalPrices({
      azure: {
        'Switzerland North': { ...dated, prices: { natGatewayHour: 0.054 } },
      },
    });
    const at = (region?: string) =>
      priceTableIn({ provider: 'azure', region }, { prices });
    expect(at('switzerland North')).toBe(at('switzerlandnorth'));
    expect(at('switzerlandNorth').prices).toMatchObject({
      natGatewayHour: { amount: 0.054, ...dated },
      publicIpHour: azurePriceTable.prices.publicIpHour,
    });
    expect(at('westeurope')).toBe(azurePriceTable);
    expect(at()).toBe(azurePriceTable);
    expect(at('constructor')).toBe(azurePriceTable);
    expect(
      priceTableIn({ provider: 'aws', region: 'switzerlandnorth' }, { prices }),
    ).toBe(awsPriceTable);
  });

  it('refuses one region in two spellings', () => {
    const [north] = Object.values(azure({}).azure);
    expect(() =>
      readRegionalPrices({
        azure: { switzerlandnorth: north, 'Switzerland North': north },
      }),
    ).toThrow("natGateway.prices.azure has 'switzerlandnorth' twice");
  });

  it('has none of a provider that is not known', () => {
    expect(() => priceTableIn({ provider: 'gcp' as 'aws' })).toThrow(
      "provider 'gcp' has no prices; azure and aws have",
    );
  });

  it('takes those of a cloud that brings its own list', () => {
    const gcp = { ...azurePriceTable, provider: 'gcp' };
    const prices = readRegionalPrices(
      { gcp: { zurich: { ...dated, prices: { natGatewayHour: 0.06 } } } },
      { listPrices: [gcp] },
    );
    const place = { provider: 'gcp', region: 'zurich' };
    expect(
      priceTableIn(place, { prices, listPrices: gcp }).prices.natGatewayHour,
    ).toMatchObject({ amount: 0.06 });
  });

  it('leaves the list as it is when nothing is configured', () => {
    expect(readRegionalPrices(undefined)).toEqual({});
    expect(priceTableIn({ provider: 'azure', region: 'x' })).toBe(
      azurePriceTable,
    );
  });

  it.each<[unknown, string]>([
    [
      azure({ prices: { natGatewayHour: -1 } }),
      'natGateway.prices.azure.switzerlandnorth: prices.natGatewayHour -1',
    ],
    [
      azure({ prices: { natGatewayHour: NaN } }),
      'prices.natGatewayHour: Expected number, received nan',
    ],
    [azure({ prices: { natGatewayHour: 1001 } }), 'to 1000'],
    [
      azure({ prices: { natGatewayMinute: 1 } }),
      'prices.natGatewayMinute is no price of azure; it has natGatewayHour, natGatewayGigabyte',
    ],
    [
      azure({ prices: { natGatewayHour: '0.05' } }),
      'natGateway.prices.azure.switzerlandnorth.prices.natGatewayHour: Expected number, received string',
    ],
    [azure({ readAt: 'yesterday' }), "readAt 'yesterday' is no date"],
    [azure({ readAt: '25 Nov 2026' }), "readAt '25 Nov 2026' is no date"],
    [azure({ readAt: '2026-13-01' }), "readAt '2026-13-01' is no date"],
    [
      azure({ readAt: undefined }),
      'natGateway.prices.azure.switzerlandnorth.readAt: Required',
    ],
    [azure({ currency: 'CHF' }), 'currency CHF leaves prices in USD'],
    [azure({ price: {} }), "Unrecognized key(s) in object: 'price'"],
    [
      azure({ internetBandwidth: [{ perGigabyte: -1 }] }),
      'internetBandwidth[0].perGigabyte -1',
    ],
    [
      { gcp: {} },
      'natGateway.prices.gcp is no cloud that is known here; use azure, aws, or install the module of gcp',
    ],
    ['cheap', 'natGateway.prices: Expected object, received string'],
  ])('refuses %j', (configured, message) => {
    expect(() => readRegionalPrices(configured)).toThrow(message);
  });
});
