import fc from 'fast-check';
import { azurePrices } from './azurePrices';
import { compareMonthlyCost } from './compareMonthlyCost';
import { estimateMonthlyCost } from './estimateMonthlyCost';

const none = { natGatewayCount: 0, publicIpCount: 0, prefixAddressCount: 0 };

describe('estimateMonthlyCost', () => {
  it('adds 730 hours of a gateway and a /31', () => {
    expect(
      estimateMonthlyCost({
        ...none,
        natGatewayCount: 1,
        prefixAddressCount: 2,
      }),
    ).toEqual({
      natGateways: 32.85,
      publicIps: 0,
      prefixes: 8.76,
      total: 41.61,
    });
  });

  it('adds public IPs at their own price', () => {
    expect(estimateMonthlyCost({ ...none, publicIpCount: 16 }).total).toBe(
      58.4,
    );
  });

  it('takes other prices', () => {
    const prices = { ...azurePrices, natGatewayPerHour: 1 };
    expect(
      estimateMonthlyCost({ ...none, natGatewayCount: 2 }, { prices }).total,
    ).toBe(1460);
  });

  it('never falls when something is added', () => {
    const count = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(count, count, count, (gateways, ips, addresses) => {
        const cost = (more: number) =>
          estimateMonthlyCost({
            natGatewayCount: gateways,
            publicIpCount: ips,
            prefixAddressCount: addresses + more,
          }).total;
        expect(cost(1)).toBeGreaterThan(cost(0));
      }),
    );
  });

  it.each([-1, 0.5, NaN])('refuses %d addresses by name', count => {
    expect(() =>
      estimateMonthlyCost({ ...none, publicIpCount: count }),
    ).toThrow(`publicIpCount ${count} is not a whole number from 0`);
  });
});

describe('compareMonthlyCost', () => {
  it('gives both sides with the date and source of the prices', () => {
    expect(compareMonthlyCost(none, { ...none, natGatewayCount: 1 })).toEqual({
      currency: 'USD',
      pricesReadAt: azurePrices.readAt,
      sourceUrl: azurePrices.sourceUrl,
      perMonth: { before: 0, after: 32.85 },
      perGigabyteProcessed: 0.045,
    });
  });
});
