import { judgeGateway } from '../__testUtils__/ofAzure';
import { priceTableForRegion } from '../../cost/priceTableForRegion';
import { azurePriceTable } from '../cost/azurePriceTable';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';
import type { GatewayFacts } from '../../model/GatewayFacts';

const now = new Date('2026-11-20T12:05:00Z');

const judge = (unusedAddresses: GatewayFacts['unusedAddresses']) =>
  judgeGateway(gatewayWith({}), { now, facts: { unusedAddresses } });

describe('addressesUnused', () => {
  it('counts free addresses and their price', () => {
    // 730 × (4 × 0.006 + 0.005)
    expect(
      judge({ publicIpCount: 1, prefixAddressCount: 4 }).findings,
    ).toMatchObject([
      {
        id: 'addresses-unused',
        severity: 'info',
        wording: {
          title: { values: { addressCount: 5 } },
          remedy: [{ values: { savingPerMonth: 21, currency: 'USD' } }],
        },
      },
    ]);
  });

  it('refuses counts that only add up to nothing', () => {
    expect(() => judge({ publicIpCount: -1, prefixAddressCount: 1 })).toThrow(
      'unusedAddresses.publicIpCount -1',
    );
  });

  it('takes the prices of the region', () => {
    const prices = priceTableForRegion(azurePriceTable, {
      region: 'switzerlandnorth',
      readAt: '2026-11-25',
      sourceUrl: 'https://prices.example',
      prices: { publicIpHour: 1 },
    });
    const facts = {
      unusedAddresses: { publicIpCount: 1, prefixAddressCount: 0 },
    };
    expect(
      judgeGateway(gatewayWith({}), { now, facts, prices }).findings,
    ).toMatchObject([
      {
        wording: {
          remedy: [
            { values: { savingPerMonth: 730, pricesDate: '2026-11-25' } },
          ],
        },
      },
    ]);
  });

  it('is no matter of one cluster', () => {
    const judged = judgeGateway(gatewayWith({}), { now, isForCluster: true });
    expect(verdictOf(judged, 'addresses-unused')).toBe('nothing');
  });

  it.each<[string, GatewayFacts['unusedAddresses'], string]>([
    ['one', { publicIpCount: 1, prefixAddressCount: 0 }, 'info'],
    ['none', { publicIpCount: 0, prefixAddressCount: 0 }, 'nothing'],
    ['unread ones', undefined, 'not known'],
  ])('judges %s', (_, unusedAddresses, verdict) => {
    expect(verdictOf(judge(unusedAddresses), 'addresses-unused')).toBe(verdict);
  });
});
