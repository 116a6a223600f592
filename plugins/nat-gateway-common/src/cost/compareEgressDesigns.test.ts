import fc from 'fast-check';
import { awsPriceTable } from '../aws/cost/awsPriceTable';
import { azurePriceTable } from '../azure/cost/azurePriceTable';
import { breakEven, type PricedDesign } from './breakEven';
import { compareEgressDesigns } from './compareEgressDesigns';
import { estimateEgressCost } from './estimateEgressCost';
import { shareEgressCost } from './shareEgressCost';

const always = (value: number) => ({
  low: value,
  typical: value,
  high: value,
});
const traffic = { gigabytesOut: always(500), gigabytesIn: always(500) };
const gateways: PricedDesign = {
  name: 'gateways',
  table: awsPriceTable,
  design: {
    kind: 'awsNatGateway',
    gatewayCount: 2,
    publicIpCount: 2,
    crossZoneShare: 0,
  },
};
const instances = (instanceType: string): PricedDesign => ({
  name: instanceType,
  table: awsPriceTable,
  design: {
    kind: 'awsNatInstances',
    instanceType,
    instanceCount: 2,
    publicIpCount: 2,
    crossZoneShare: 0,
    mode: 'eip',
  },
});
const azureGateway: PricedDesign = {
  name: 'NAT gateway',
  table: azurePriceTable,
  design: {
    kind: 'azureNatGateway',
    gatewayCount: 1,
    publicIpCount: 1,
    prefixAddressCount: 0,
  },
};
const azureLoadBalancer: PricedDesign = {
  name: 'load balancer',
  table: azurePriceTable,
  design: {
    kind: 'azureLoadBalancer',
    ruleCount: 2,
    publicIpCount: 1,
    prefixAddressCount: 0,
  },
};

describe('breakEven', () => {
  it.each([
    // (0.0816 − 0.045) × 2 × 730 ÷ 0.045 and the same with 0.0725
    ['m7g.large', 1187.47],
    ['c7g.large', 892.22],
  ])(
    'two %s instead of two gateways pay from %d GB on',
    (instanceType, gigabytesPerMonth) => {
      expect(
        breakEven(gateways, instances(instanceType), { outShare: 0.5 }),
      ).toEqual({
        kind: 'at',
        gigabytesPerMonth,
        cheaperBelow: 'gateways',
        cheaperAbove: instanceType,
      });
    },
  );

  it.each([
    ['m7g.large', {}, 1748.8],
    ['c7g.large', {}, 1453.56],
    // Three services of Systems Manager in two zones.
    [
      'c7g.large',
      { managementAddressCount: 0, interfaceEndpointCount: 6 },
      2264.67,
    ],
    ['c7g.large', { encryptionKeyCount: 1, tracesPerHour: 325 }, 1502.14],
  ])(
    'two %s that are watched, %j, pay from %d GB on',
    (instanceType, changed, gigabytesPerMonth) => {
      const bare = instances(instanceType);
      const watched = {
        ...bare,
        design: {
          ...bare.design,
          watching: {
            probeGigabytes: 2 * 0.125,
            customMetricCount: 24,
            alarmCount: 20,
            managementAddressCount: 2,
            interfaceEndpointCount: 0,
            encryptionKeyCount: 0,
            ...changed,
          },
        },
      } as PricedDesign;
      expect(breakEven(gateways, watched, { outShare: 0.5 })).toMatchObject({
        kind: 'at',
        gigabytesPerMonth,
      });
    },
  );

  it('is the same whichever is named first', () => {
    const options = { outShare: 0.3 };
    expect(breakEven(instances('m7g.large'), gateways, options)).toEqual(
      breakEven(gateways, instances('m7g.large'), options),
    );
  });

  it('is none when one is always cheaper, or both cost the same', () => {
    const options = { outShare: 0.5 };
    expect(breakEven(gateways, instances('t4g.nano'), options)).toEqual({
      kind: 'none',
      alwaysCheaper: 't4g.nano',
    });
    expect(breakEven(azureGateway, azureLoadBalancer, options)).toEqual({
      kind: 'none',
      alwaysCheaper: 'load balancer',
    });
    expect(breakEven(gateways, gateways, options)).toEqual({ kind: 'none' });
  });

  it('is where estimates cross', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (instanceCount, outShare) => {
          const design = instances('m7g.large').design;
          const many = {
            ...instances('m7g.large'),
            design: { ...design, instanceCount, publicIpCount: 2 },
          } as PricedDesign;
          const point = breakEven(gateways, many, { outShare });
          const at = point.kind === 'at' ? point.gigabytesPerMonth : 0;
          const total = ({ design: of, table }: PricedDesign) =>
            estimateEgressCost(
              of,
              {
                gigabytesOut: always(at * outShare),
                gigabytesIn: always(at * (1 - outShare)),
              },
              { table },
            ).total.typical;
          const difference = Math.abs(total(gateways) - total(many));
          expect(point.kind === 'at' ? difference : 0).toBeLessThan(0.05);
          expect(point.kind).toBe(instanceCount === 1 ? 'none' : 'at');
        },
      ),
    );
  });

  it('refuses two currencies, and a share above 1', () => {
    const euros = {
      ...gateways,
      name: 'euros',
      table: { ...awsPriceTable, currency: 'EUR' },
    };
    expect(() => breakEven(gateways, euros, { outShare: 0.5 })).toThrow(
      'gateways is priced in USD and euros in EUR',
    );
    expect(() => breakEven(gateways, gateways, { outShare: 1.1 })).toThrow(
      'outShare 1.1',
    );
  });
});

describe('compareEgressDesigns', () => {
  it('puts the cheapest first and says what the others cost more', () => {
    const { designs } = compareEgressDesigns(
      [azureGateway, azureLoadBalancer],
      traffic,
    );
    // (0.045 − 0.025) × 730 and 1,000 GB × (0.045 − 0.005)
    expect(
      designs.map(({ name, moreThanCheapest }) => [name, moreThanCheapest]),
    ).toEqual([
      ['load balancer', 0],
      ['NAT gateway', 54.6],
    ]);
    expect(designs[0]).not.toHaveProperty('breakEven');
    expect(designs[1]?.breakEven).toEqual({
      kind: 'none',
      alwaysCheaper: 'load balancer',
    });
  });

  it('compares AWS variants, and Azure with AWS, at no traffic too', () => {
    const still = { gigabytesOut: always(0), gigabytesIn: always(0) };
    const { designs } = compareEgressDesigns(
      [azureGateway, gateways, instances('m7g.large'), instances('t4g.nano')],
      still,
    );
    expect(designs.map(({ name }) => name)).toEqual([
      't4g.nano',
      'NAT gateway',
      'gateways',
      'm7g.large',
    ]);
  });

  it.each([
    [[gateways], 'designs has 1'],
    [[gateways, gateways], "designs has 'gateways' twice"],
    [[gateways, { ...azureGateway, name: '' }], 'designs[1].name is empty'],
  ])('refuses %#', (designs, message) => {
    expect(() => compareEgressDesigns(designs, traffic)).toThrow(message);
  });
});

describe('shareEgressCost', () => {
  const estimate = estimateEgressCost(azureGateway.design, traffic, {
    table: azurePriceTable,
  });
  const clusters = (...gigabytes: number[]) =>
    gigabytes.map((each, index) => ({ name: `c${index}`, gigabytes: each }));

  it('shares hours equally and data by gigabytes', () => {
    // 36.50 by the hour, 45 + 34.80 by the gigabyte.
    expect(shareEgressCost(estimate, { clusters: clusters(300, 100) })).toEqual(
      [
        { name: 'c0', fixed: 18.25, data: 59.85, total: 78.1 },
        { name: 'c1', fixed: 18.25, data: 19.95, total: 38.2 },
      ],
    );
  });

  it('shares all by gigabytes when asked to', () => {
    expect(
      shareEgressCost(estimate, {
        clusters: clusters(300, 100),
        fixed: 'byGigabytes',
      }).map(({ fixed }) => fixed),
    ).toEqual([27.38, 9.12]);
  });

  it('adds up to the cent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.constantFrom<'equally' | 'byGigabytes'>('equally', 'byGigabytes'),
        (gigabytes, fixed) => {
          const shares = shareEgressCost(estimate, {
            clusters: clusters(...gigabytes),
            fixed,
          });
          const cents = shares.reduce(
            (sum, { total }) => sum + Math.round(100 * total),
            0,
          );
          expect(cents).toBe(Math.round(100 * estimate.total.typical));
        },
      ),
    );
  });

  it.each([
    [[], 'clusters is empty'],
    [clusters(NaN), 'clusters[0].gigabytes NaN'],
    [clusters(0, 0), 'clusters have 0 gigabytes together'],
    [[...clusters(1), ...clusters(1)], "clusters has 'c0' twice"],
  ])('refuses %j', (given, message) => {
    expect(() => shareEgressCost(estimate, { clusters: given })).toThrow(
      message,
    );
  });
});
