import { judgeGateway, snatUsage } from '../../azure/__testUtils__/ofAzure';
import type { SnatMeasurement } from '../../model/SnatUsage';
import { dailySamples } from '../__testUtils__/dailySamples';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');
const addresses = (addressCount: number) => [
  { ...gatewayWith({}).addresses[0]!, addressCount },
];
const judge = (
  measured: Partial<SnatMeasurement>,
  changes: Parameters<typeof gatewayWith>[1] = {},
) => judgeGateway(gatewayWith(measured, changes), { now });

describe('destinationCeilingNear', () => {
  it('judges by ports, not by connections', () => {
    const [finding] = judge({
      peakTcpConnections: 1400,
      peakTcpAttemptsPerSecond: 700,
    }).findings;
    expect(finding).toMatchObject({
      id: 'destination-ceiling-near',
      title:
        'Near the limit if most traffic goes to one service: 46,900 of 50,000',
      remedy: expect.stringContaining(
        'no destination takes more than 85% of the traffic',
      ),
      evidence: [
        { id: 'peakTcpConnections', value: 1400 },
        { id: 'attemptsPerSecond', value: 700 },
        { id: 'portsInUse', value: 46_900 },
        { id: 'destinationCeiling', value: 50_000 },
        { id: 'peakOfCeiling', value: 0.938 },
      ],
    });
  });

  it.each([
    [{ peakTcpConnections: 1400, peakTcpAttemptsPerSecond: 590 }, 'nothing'],
    [{ peakTcpConnections: 1400, peakTcpAttemptsPerSecond: 594 }, 'warning'],
    [
      {
        peakTcpConnections: 1400,
        peakTcpAttemptsPerSecond: undefined,
        attemptedConnections: undefined,
      },
      'not known',
    ],
  ])('of %j says %s', (measured, verdict) => {
    expect(verdictOf(judge(measured), 'destination-ceiling-near')).toBe(
      verdict,
    );
  });

  it.each([
    [1, 1400, 'to one destination: 2 now, 3 at twice the traffic'],
    [16, 640_000, '16 now, more than one gateway takes at twice the traffic'],
    [16, 900_000, 'Gateways that would .*: 2 now, 3 at twice the traffic'],
  ])(
    'says how many addresses %d with %d connections would need',
    (addressCount, peakTcpConnections, said) => {
      const found = judge(
        {
          peakTcpConnections,
          peakTcpAttemptsPerSecond: addressCount === 1 ? 700 : 0,
        },
        { addresses: addresses(addressCount) },
      ).findings.find(({ id }) => id === 'destination-ceiling-near')!;
      expect(found.remedy).toMatch(new RegExp(said));
    },
  );

  it('is silent about diverse traffic that held for weeks, with all other rules', () => {
    const measured = {
      peakTcpConnections: 90_000,
      peakTcpAttemptsPerSecond: 300,
    };
    const series = {
      tcpConnections: dailySamples(28, () => 90_000),
      tcpAttemptsPerSecond: dailySamples(28, () => 300),
      failedConnections: dailySamples(28, () => 0),
    };
    const gateway = gatewayWith(measured);
    const usage = snatUsage(gateway.usage!, 1, { series });
    const judged = judgeGateway(
      { ...gateway, usage },
      { now, facts: { series } },
    );
    expect(judged.findings).toEqual([]);
    expect(verdictOf(judged, 'destination-ceiling-near')).toBe('nothing');
  });

  it.each<
    [
      string,
      Partial<SnatMeasurement>,
      Parameters<typeof gatewayWith>[1],
      string,
    ]
  >([
    ['a few addresses', {}, {}, 'addAddresses'],
    [
      'sixteen addresses',
      { peakTcpConnections: 700_000 },
      { addresses: addresses(16) },
      'splitSubnets',
    ],
    [
      'many connections',
      { peakTcpConnections: 1_700_000 },
      { addresses: addresses(15) },
      'splitSubnets',
    ],
    [
      'a long idle timeout',
      {},
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      'lowerIdleTimeout',
    ],
    [
      'a long idle timeout and ports of UDP',
      { peakUdpConnections: 60_000, peakUdpAttemptsPerSecond: 0 },
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      'addAddresses',
    ],
  ])('with %s names the way', (_what, measured, changes, way) => {
    const { findings } = judge(
      { peakTcpConnections: 45_000, ...measured },
      changes,
    );
    const found = findings.find(({ id }) => id === 'destination-ceiling-near')!;
    expect(found.wording?.remedy[0]?.id).toBe(`way.${way}`);
    expect(/[Aa]dd addresses/.test(found.remedy)).toBe(way === 'addAddresses');
    expect(/allow-lists/.test(found.remedy)).toBe(way === 'addAddresses');
  });

  it('comes after the limit of connections', () => {
    const { findings } = judge(
      { peakTcpConnections: 1_700_000 },
      { addresses: addresses(16) },
    );
    expect(findings.map(({ id }) => id)).toEqual([
      'connection-limit-near',
      'destination-ceiling-near',
    ]);
  });
});
