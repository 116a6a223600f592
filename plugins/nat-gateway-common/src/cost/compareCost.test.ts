import fc from 'fast-check';
import { inventoryPorts } from '../azure/inventoryPorts';
import { gatewayCeilings } from '../clouds/gatewayCeilings';
import { planCapacity } from '../snat/capacity/planCapacity';
import { azurePriceTable } from '../azure/cost/azurePriceTable';
import { compareCost } from './compareCost';
import { designForAddresses } from '../azure/cost/designForAddresses';
import { designForCapacity } from './clouds/designForCapacity';
import { estimateEgressCost } from './estimateEgressCost';
import { noTraffic } from './noTraffic';
import { priceTableForRegion } from './priceTableForRegion';

const table = azurePriceTable;
const nothing = designForAddresses([], { gatewayCount: 0 });
const prefix = (addressCount: number) =>
  ({ kind: 'prefix', ipVersion: 'IPv4', addressCount } as const);
const pair = designForAddresses([prefix(2)], { gatewayCount: 1 });

describe('compareCost', () => {
  it('gives both sides with the date and source of the prices', () => {
    // 730 × (0.045 + 2 × 0.006)
    expect(compareCost(nothing, pair, { table })).toEqual({
      currency: 'USD',
      region: 'list',
      pricesReadAt: '2026-11-20',
      sourceUrl:
        'https://azure.microsoft.com/en-us/pricing/details/azure-nat-gateway/',
      perMonth: { before: 0, after: 41.61 },
      perGigabyteProcessed: 0.045,
    });
  });

  it('takes the prices of a region', () => {
    const regional = priceTableForRegion(table, {
      region: 'switzerlandnorth',
      readAt: '2026-11-25',
      sourceUrl: 'https://prices.example',
      prices: { natGatewayHour: 1, natGatewayGigabyte: 0.1 },
    });
    expect(compareCost(nothing, pair, { table: regional })).toMatchObject({
      region: 'switzerlandnorth',
      sourceUrl: 'https://prices.example',
      perMonth: { before: 0, after: 738.76 },
      perGigabyteProcessed: 0.1,
    });
  });

  it('never falls when an address is added', () => {
    const count = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(count, count, (gatewayCount, addressCount) => {
        const { perMonth } = compareCost(
          designForAddresses([prefix(addressCount)], { gatewayCount }),
          designForAddresses([prefix(addressCount + 1)], { gatewayCount }),
          { table },
        );
        expect(perMonth.after).toBeGreaterThan(perMonth.before);
      }),
    );
  });

  it.each([-1, 0.5, NaN])('refuses %d addresses by name', addressCount => {
    expect(() =>
      compareCost(
        nothing,
        designForAddresses([prefix(addressCount)], { gatewayCount: 1 }),
        { table },
      ),
    ).toThrow(`addresses[0].addressCount ${addressCount} is not`);
  });

  it('says of a plan what a planned capacity of the same addresses says', () => {
    const plan = planCapacity(
      [
        {
          name: 'shop',
          protocol: 'TCP',
          connectionsPerSecond: { mean: 400, peak: 400 },
          durationSeconds: 100,
          closes: 'fin',
          podCount: 10,
          nodeCount: 5,
          destinations: [{ name: 'bank', share: 1 }],
        },
      ],
      { ceilings: gatewayCeilings('azureStandard') },
    );
    const { addressCount } = plan.prefix!;
    expect(addressCount).toBeGreaterThan(1);
    const planned = designForAddresses([prefix(addressCount)], {
      gatewayCount: 1,
    });
    expect(designForCapacity(plan)).toEqual(planned);
    expect(compareCost(nothing, planned, { table }).perMonth.after).toBe(
      estimateEgressCost(designForCapacity(plan)!, noTraffic, { table }).total
        .typical,
    );
    expect(inventoryPorts(addressCount)).toBe(
      gatewayCeilings('azureStandard').portsPerAddress * addressCount,
    );
  });
});

describe('designForAddresses', () => {
  it('counts single addresses apart from prefixes, and no IPv6', () => {
    expect(
      designForAddresses(
        [
          prefix(4),
          { kind: 'publicIp', ipVersion: 'IPv4', addressCount: 1 },
          { kind: 'prefix', ipVersion: 'IPv6', addressCount: 2 ** 64 },
        ],
        { gatewayCount: 1 },
      ),
    ).toEqual({
      kind: 'azureNatGateway',
      gatewayCount: 1,
      publicIpCount: 1,
      prefixAddressCount: 4,
    });
  });
});
