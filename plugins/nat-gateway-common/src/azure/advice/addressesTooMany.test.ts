import { judgeGateway } from '../__testUtils__/ofAzure';
import type { EgressAddress } from '../../model/EgressAddress';
import { connectionSeries } from '../../advice/__testUtils__/connectionSeries';
import { dailySamples } from '../../advice/__testUtils__/dailySamples';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

const prefixOf = (addressCount: number): EgressAddress => ({
  resourceId: '/ippre',
  name: 'ippre',
  kind: 'prefix',
  ipVersion: 'IPv4',
  addressCount,
  zones: [],
  state: 'active',
});
const judge = (addressCount: number, peak: number, dayCount = 15) =>
  judgeGateway(gatewayWith({}, { addresses: [prefixOf(addressCount)] }), {
    now,
    facts: {
      series: connectionSeries({
        tcpConnections: dailySamples(dayCount, () => peak),
      }),
    },
  });

describe('addressesTooMany', () => {
  it.each([
    [2, 40_000, 'nothing'],
    [4, 40_000, 'info'],
    [4, 40_001, 'nothing'],
    [16, 280_000, 'info'],
    [16, 280_001, 'nothing'],
  ])('judges %d addresses for a peak of %d: %s', (count, peak, verdict) => {
    expect(verdictOf(judge(count, peak), 'addresses-too-many')).toBe(verdict);
  });

  it.each([
    [2500, 'nothing'],
    [100, 'info'],
    [undefined, 'not known'],
  ])(
    'judges four addresses with 5,000 connections, %p of them new each second',
    (perSecond, verdict) => {
      const gateway = gatewayWith({}, { addresses: [prefixOf(4)] });
      const series = {
        tcpConnections: dailySamples(15, () => 5000),
        ...(perSecond && {
          tcpAttemptsPerSecond: dailySamples(15, () => perSecond),
        }),
      };
      expect(
        verdictOf(
          judgeGateway(gateway, { now, facts: { series } }),
          'addresses-too-many',
        ),
      ).toBe(verdict);
    },
  );

  it('names the money', () => {
    // 730 × 3 × 0.006
    expect(judge(4, 100).findings).toMatchObject([
      {
        wording: {
          title: { values: { neededCount: 1 } },
          remedy: [{ values: { savingPerMonth: 13 } }],
        },
      },
    ]);
  });

  it('needs 14 days', () => {
    expect(verdictOf(judge(16, 1, 13), 'addresses-too-many')).toBe('not known');
    expect(verdictOf(judge(16, 1, 14), 'addresses-too-many')).toBe('info');
    expect(
      verdictOf(judgeGateway(gatewayWith({}), { now }), 'addresses-too-many'),
    ).toBe('not known');
  });

  it.each([
    [4, 'not known'],
    [3, 'info'],
  ])('with %d of 14 days missing judges: %s', (missing, verdict) => {
    const samples = dailySamples(14, () => 1);
    const facts = {
      series: connectionSeries({
        tcpConnections: [samples[0]!, ...samples.slice(1 + missing)],
      }),
    };
    const gateway = gatewayWith({}, { addresses: [prefixOf(16)] });
    expect(
      verdictOf(judgeGateway(gateway, { now, facts }), 'addresses-too-many'),
    ).toBe(verdict);
  });

  it('takes no address from a gateway that fails connections', () => {
    const series = connectionSeries({
      tcpConnections: dailySamples(15, () => 1),
    });
    const addresses = [prefixOf(16)];
    const judged = (
      measured: Parameters<typeof gatewayWith>[0],
      failedConnections?: ReturnType<typeof dailySamples>,
    ) =>
      verdictOf(
        judgeGateway(gatewayWith(measured, { addresses }), {
          now,
          facts: { series: { ...series, failedConnections } },
        }),
        'addresses-too-many',
      );
    expect(judged({})).toBe('info');
    expect(judged({ failedConnections: 1 })).toBe('nothing');
    expect(
      judged(
        {},
        dailySamples(15, day => (day === 3 ? 1 : 0)),
      ),
    ).toBe('nothing');
  });
});
