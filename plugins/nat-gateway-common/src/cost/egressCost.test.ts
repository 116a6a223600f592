import fc from 'fast-check';
import { awsPriceTable } from '../aws/cost/awsPriceTable';
import { azurePriceTable } from '../azure/cost/azurePriceTable';
import type { EgressDesign } from './clouds/EgressDesign';
import { addressCost } from './addressCost';
import { estimateEgressCost } from './estimateEgressCost';
import { internetBandwidthCost } from './internetBandwidthCost';
import { migrationCost } from './migrationCost';
import type { MonthlyTraffic } from './MonthlyTraffic';
import type { PriceTable } from './PriceTable';
import { priceTableForRegion } from './priceTableForRegion';

const gateway: EgressDesign = {
  kind: 'azureNatGateway',
  gatewayCount: 1,
  publicIpCount: 0,
  prefixAddressCount: 2,
};
const loadBalancer: EgressDesign = {
  kind: 'azureLoadBalancer',
  ruleCount: 7,
  publicIpCount: 1,
  prefixAddressCount: 0,
};
const range = (low: number, typical: number, high: number) => ({
  low,
  typical,
  high,
});
const traffic: MonthlyTraffic = {
  gigabytesOut: range(50, 1100, 20_000),
  gigabytesIn: range(50, 900, 10_000),
};
const idle: MonthlyTraffic = {
  gigabytesOut: range(0, 0, 0),
  gigabytesIn: range(0, 0, 0),
};
const estimate = (
  design: EgressDesign,
  month = traffic,
  table: PriceTable = azurePriceTable,
) => estimateEgressCost(design, month, { table });
const typicalLines = (...given: Parameters<typeof estimate>) =>
  estimate(...given).lines.map(({ id, perMonth }) => [id, perMonth.typical]);

describe('the price tables', () => {
  it.each([azurePriceTable, awsPriceTable])(
    'have a source and a date for every price: $provider',
    ({ prices, instances, internetBandwidth }) => {
      for (const price of [
        ...Object.values(prices),
        ...Object.values(instances),
        ...internetBandwidth,
      ]) {
        expect(price.sourceUrl).toMatch(/^https:\/\//);
        expect(price.readAt).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(price.amount).toBeGreaterThanOrEqual(0);
      }
    },
  );
});

describe('internetBandwidthCost', () => {
  it.each([
    [0, 0],
    [100, 0],
    [101, 0.087],
    [1100, 87],
    [10_240, 882.18],
    [10_241, 882.263],
    [200_000, 882.18 + 40_960 * 0.083 + 102_400 * 0.07 + 46_400 * 0.05],
  ])('of %d GB is %d', (gigabytes, cost) => {
    expect(internetBandwidthCost(gigabytes, azurePriceTable)).toBeCloseTo(
      cost,
      6,
    );
  });

  it.each([-1, NaN, 1e10])('refuses %d GB', gigabytes => {
    expect(() => internetBandwidthCost(gigabytes, azurePriceTable)).toThrow(
      `gigabytesOut ${gigabytes}`,
    );
  });
});

describe('estimateEgressCost', () => {
  it('has a line for gateway, addresses, data both ways and bandwidth', () => {
    expect(typicalLines(gateway)).toEqual([
      ['natGatewayHour', 32.85],
      ['prefixAddressHour', 8.76],
      ['natGatewayGigabyte', 90],
      ['internetBandwidth', 87],
    ]);
    expect(estimate(gateway).total).toEqual(
      range(46.11, 218.61, 41.61 + 1350 + 882.18 + 9760 * 0.083),
    );
  });

  it('has lines for load balancer rules beyond five, and for its data', () => {
    expect(typicalLines(loadBalancer)).toEqual([
      ['loadBalancerFirstRulesHour', 18.25],
      ['loadBalancerRuleHour', 14.6],
      ['publicIpHour', 3.65],
      ['loadBalancerGigabyte', 10],
      ['internetBandwidth', 87],
    ]);
    expect(
      typicalLines({ ...loadBalancer, ruleCount: 5 }).map(([id]) => id),
    ).not.toContain('loadBalancerRuleHour');
  });

  it('has flow logs as a line of their own', () => {
    expect(
      typicalLines(gateway, { ...traffic, flowLogGigabytes: range(1, 10, 20) }),
    ).toContainEqual(['flowLogGigabyte', 23]);
  });

  it('prices AWS’s gateway, with data across zones out and in', () => {
    expect(
      typicalLines(
        {
          kind: 'awsNatGateway',
          gatewayCount: 2,
          publicIpCount: 2,
          crossZoneShare: 0.5,
        },
        traffic,
        awsPriceTable,
      ),
    ).toEqual([
      ['natGatewayHour', 65.7],
      ['publicIpHour', 7.3],
      ['natGatewayGigabyte', 90],
      ['crossZoneGigabyte', 20],
      ['internetBandwidth', 90],
    ]);
  });

  it.each([
    ['eip', ['instanceHour', 'publicIpHour']],
    ['nlb', ['instanceHour', 'publicIpHour', 'networkLoadBalancerHour']],
    [
      'gwlb',
      [
        'instanceHour',
        'publicIpHour',
        'gatewayLoadBalancerHour',
        'gatewayEndpointHour',
        'gatewayLoadBalancerUnitHour',
        'gatewayEndpointGigabyte',
      ],
    ],
  ] as const)('prices NAT instances in mode %s', (mode, ids) => {
    const lines = typicalLines(
      {
        kind: 'awsNatInstances',
        instanceType: 'm7g.large',
        instanceCount: 2,
        publicIpCount: 2,
        crossZoneShare: 0,
        mode,
      },
      traffic,
      awsPriceTable,
    );
    expect(lines.map(([id]) => id)).toEqual([...ids, 'internetBandwidth']);
    expect(lines[0]).toEqual(['instanceHour', 119.14]);
  });

  it('says which prices were not read at their source', () => {
    expect(estimate(gateway, idle).unconfirmed).toEqual([]);
    expect(estimate(gateway).unconfirmed).toEqual(['Data out to the internet']);
    expect(estimate(loadBalancer, idle).unconfirmed).toEqual([
      'Further load balancer rules',
    ]);
  });

  it('takes what a region charges, and the oldest date of all', () => {
    const table = priceTableForRegion(azurePriceTable, {
      region: 'switzerlandnorth',
      readAt: '2026-11-25',
      sourceUrl: 'https://prices.example/azure',
      prices: { natGatewayHour: 0.054 },
      internetBandwidth: [
        { upToGigabytes: 100, perGigabyte: 0 },
        { perGigabyte: 0.1 },
      ],
    });
    const { lines, region, pricesReadAt } = estimate(gateway, traffic, table);
    expect(region).toBe('switzerlandnorth');
    expect(pricesReadAt).toBe('2026-11-20');
    expect(lines[0]).toMatchObject({
      perMonth: { typical: 39.42 },
      sourceUrl: 'https://prices.example/azure',
      readAt: '2026-11-25',
    });
    expect(lines[3]?.perMonth.typical).toBe(100);
  });

  it('rises from low to high, line by line, and adds up', () => {
    const gigabytes = fc
      .array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
        minLength: 3,
        maxLength: 3,
      })
      .map(values => {
        const [low, typical, high] = values.sort((a, b) => a - b);
        return range(low!, typical!, high!);
      });
    fc.assert(
      fc.property(
        gigabytes,
        gigabytes,
        fc.constantFrom(gateway, loadBalancer),
        (gigabytesOut, gigabytesIn, design) => {
          const { lines, total } = estimate(design, {
            gigabytesOut,
            gigabytesIn,
          });
          for (const { perMonth } of [...lines, { perMonth: total }]) {
            expect(perMonth.low).toBeLessThanOrEqual(perMonth.typical);
            expect(perMonth.typical).toBeLessThanOrEqual(perMonth.high);
          }
          expect(total.high).toBeCloseTo(
            lines.reduce((sum, { perMonth }) => sum + perMonth.high, 0),
            1,
          );
        },
      ),
    );
  });

  it.each<[Partial<MonthlyTraffic>, string]>([
    [
      { gigabytesOut: range(2, 1, 3) },
      'gigabytesOut has low 2, typical 1 and high 3; they stand in rising order',
    ],
    [{ gigabytesIn: range(NaN, 1, 3) }, 'gigabytesIn.low NaN'],
    [{ gigabytesOut: range(-1, 1, 3) }, 'gigabytesOut.low -1'],
    [{ flowLogGigabytes: range(0, 0, 1e10) }, 'flowLogGigabytes.high'],
  ])('refuses traffic %j', (changes, message) => {
    expect(() => estimate(gateway, { ...traffic, ...changes })).toThrow(
      message,
    );
  });

  it.each<[EgressDesign, PriceTable, string]>([
    [
      { ...gateway, gatewayCount: -1 },
      azurePriceTable,
      'design.gatewayCount -1 is not a whole number from 0 to 100000',
    ],
    [
      { ...gateway, publicIpCount: 0.5 },
      azurePriceTable,
      'design.publicIpCount 0.5',
    ],
    [gateway, awsPriceTable, 'contradicts the price table of aws'],
    [
      {
        kind: 'awsNatInstances',
        instanceType: 'x9.huge',
        instanceCount: 1,
        publicIpCount: 1,
        crossZoneShare: 0,
        mode: 'eip',
      },
      awsPriceTable,
      "'x9.huge' has no price in the table of us-east-1; it has t4g.nano",
    ],
    [
      {
        kind: 'awsNatGateway',
        gatewayCount: 1,
        publicIpCount: 1,
        crossZoneShare: 1.1,
      },
      awsPriceTable,
      'design.crossZoneShare 1.1',
    ],
    [
      { ...gateway, kind: 'gcp' } as unknown as EgressDesign,
      azurePriceTable,
      "'gcp' is not known",
    ],
    [
      gateway,
      { ...azurePriceTable, prices: {} },
      'price natGatewayHour is not in the table of azure list',
    ],
    [
      gateway,
      {
        ...azurePriceTable,
        prices: {
          natGatewayHour: {
            ...azurePriceTable.prices.natGatewayHour!,
            readAt: '',
          },
        },
      },
      "prices.natGatewayHour.readAt '' is no date",
    ],
    [
      gateway,
      {
        ...azurePriceTable,
        internetBandwidth: azurePriceTable.internetBandwidth.slice(0, 1),
      },
      'internetBandwidth[0].upToGigabytes is 100',
    ],
    [
      {
        kind: 'awsNatInstances',
        instanceType: 'm7g.large',
        instanceCount: 1,
        publicIpCount: 1,
        crossZoneShare: 0,
        mode: 'alb',
      } as unknown as EgressDesign,
      awsPriceTable,
      "design.mode 'alb' is not known; it is one of eip, nlb, gwlb",
    ],
    [
      { kind: 'azureNatGateway', gatewayCount: 1 } as EgressDesign,
      azurePriceTable,
      'design.publicIpCount NaN',
    ],
  ])('refuses %j', (design, table, message) => {
    expect(() => estimate(design, traffic, table)).toThrow(message);
  });
});

describe('priceTableForRegion', () => {
  const region = {
    region: 'eu',
    readAt: '2026-11-25',
    sourceUrl: 'https://prices.example',
  };
  it.each([
    [{ prices: { natGatewayHour: -1 } }, 'prices.natGatewayHour -1'],
    [{ prices: { natGatewayHour: NaN } }, 'prices.natGatewayHour NaN'],
    [{ prices: { natGatewayHour: 1001 } }, 'to 1000'],
    [{ instances: { 'm7g.large': -1 } }, 'instances.m7g.large -1'],
    [{ readAt: 'yesterday' }, "readAt 'yesterday' is no date"],
    [{ region: '' }, 'region is empty'],
    [{ currency: 'EUR' }, 'currency EUR leaves prices in USD: natGatewayHour'],
    [{ internetBandwidth: [] }, 'internetBandwidth is empty'],
    [
      { internetBandwidth: [{ upToGigabytes: 1, perGigabyte: 1 }] },
      'internetBandwidth[0].upToGigabytes is 1; every tier but the last',
    ],
    [
      {
        internetBandwidth: [
          { upToGigabytes: 10, perGigabyte: 1 },
          { upToGigabytes: 10, perGigabyte: 1 },
          { perGigabyte: 1 },
        ],
      },
      'internetBandwidth[1].upToGigabytes 10 is not a number above 10',
    ],
  ])('refuses %j', (changes, message) => {
    expect(() =>
      priceTableForRegion(azurePriceTable, { ...region, ...changes }),
    ).toThrow(message);
  });
});

describe('addressCost', () => {
  it('is that of each address of a prefix, and not known without a price', () => {
    const table = azurePriceTable;
    expect(addressCost({ kind: 'prefix', addressCount: 4 }, { table })).toEqual(
      { perMonth: 17.52, currency: 'USD', pricesReadAt: '2026-11-20' },
    );
    expect(
      addressCost({ kind: 'publicIp', addressCount: 1 }, { table })?.perMonth,
    ).toBe(3.65);
    expect(
      addressCost(
        { kind: 'publicIp', addressCount: 1 },
        { table: { ...table, prices: {} } },
      ),
    ).toBeUndefined();
  });
});

describe('migrationCost', () => {
  it('pays by the hour for both, and for data once', () => {
    expect(
      migrationCost(
        { ...gateway, publicIpCount: 1, prefixAddressCount: 0 },
        gateway,
        { days: 14, table: azurePriceTable },
      ),
    ).toEqual({
      currency: 'USD',
      days: 14,
      perDay: { before: 1.2, after: 1.37 },
      whileBothStand: 35.95,
      extra: 16.8,
    });
  });

  it('is nothing for a day of 0, and refuses negative ones', () => {
    const days = (count: number) =>
      migrationCost(gateway, gateway, { days: count, table: azurePriceTable })
        .extra;
    expect(days(0)).toBe(0);
    expect(() => days(-1)).toThrow('days -1');
    expect(() => days(366)).toThrow('days 366');
  });
});
