import { judgeGateway } from '../../azure/__testUtils__/ofAzure';
import { azurePriceTable } from '../../azure/cost/azurePriceTable';
import type { PriceTable } from '../../cost/PriceTable';
import { priceTableForRegion } from '../../cost/priceTableForRegion';
import type { NamedDestination } from '../../model/NamedDestination';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

const storage: NamedDestination = {
  name: 'storage',
  share: 0.5,
  gigabytesPerMonth: 1000,
  reachableBy: 'serviceEndpoint',
};
const judge = (...destinations: readonly NamedDestination[]) =>
  judgeGateway(gatewayWith({ peakTcpConnections: 10_000 }), {
    now,
    facts: { destinations },
  });

describe('privateLinkSaving', () => {
  it.each<[NamedDestination['reachableBy'], number]>([
    ['serviceEndpoint', -45],
    // 730 × 0.01 + 1000 × (0.01 − 0.045)
    ['privateLink', -28],
  ])('counts ports and money by %s', (reachableBy, billChangePerMonth) => {
    expect(judge({ ...storage, reachableBy }).findings).toMatchObject([
      {
        id: 'private-link-saving',
        severity: 'info',
        wording: {
          title: { values: { names: 'storage' } },
          remedy: [{ values: { ports: 5000, billChangePerMonth } }],
        },
      },
    ]);
  });

  it('says so when an endpoint costs more than it saves', () => {
    const [finding] = judge({
      ...storage,
      reachableBy: 'privateLink',
      gigabytesPerMonth: 0,
    }).findings;
    expect(finding!.wording?.remedy[0]?.values.billChangePerMonth).toBe(7);
  });

  it('says nothing of what is only on the internet, or takes nothing', () => {
    const id = 'private-link-saving';
    expect(verdictOf(judge({ ...storage, reachableBy: undefined }), id)).toBe(
      'nothing',
    );
    expect(
      verdictOf(judge({ ...storage, share: 0, gigabytesPerMonth: 0 }), id),
    ).toBe('nothing');
    expect(verdictOf(judge(), id)).toBe('not known');
    const facts = { destinations: [storage] };
    expect(
      verdictOf(judgeGateway(gatewayWith(undefined), { now, facts }), id),
    ).toBe('not known');
  });

  it('says whether the price of an endpoint was read at its source', () => {
    const evidenceWith = (prices?: PriceTable) =>
      judgeGateway(gatewayWith({ peakTcpConnections: 10_000 }), {
        now,
        facts: { destinations: [{ ...storage, reachableBy: 'privateLink' }] },
        ...(prices && { prices }),
      }).findings[0]!.evidence.map(({ id }) => id);
    expect(evidenceWith()).toContain('privateEndpointPriceSecondHand');
    expect(
      evidenceWith(
        priceTableForRegion(azurePriceTable, {
          region: 'westeurope',
          readAt: '2026-11-25',
          sourceUrl: 'https://prices.example',
          prices: { privateEndpointHour: 0.01, privateEndpointGigabyte: 0.01 },
        }),
      ),
    ).toContain('privateEndpointPrice');
  });

  it('refuses shares beyond 1 together, and a name that stands twice', () => {
    const other = { ...storage, name: 'registry', reachableBy: undefined };
    expect(() => judge(storage, { ...other, share: 0.6 })).toThrow(
      'destinations have shares that add up to 1.1; they add up to 1 at most',
    );
    expect(judge(storage, { ...other, share: 0.5 }).findings).toHaveLength(1);
    expect(() => judge(storage, storage)).toThrow("has 'storage' twice");
  });

  it('says 0, not −0, where the bill stays', () => {
    const [finding] = judge({
      ...storage,
      gigabytesPerMonth: 0.1,
    }).findings;
    expect(finding!.wording?.remedy[0]?.values.billChangePerMonth).toBe(0);
  });

  it('refuses a share beyond 1', () => {
    expect(() => judge({ ...storage, share: 1.1 })).toThrow(
      'destinations[0].share 1.1',
    );
  });
});
