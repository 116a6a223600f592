import { judgeGateway } from '../../azure/__testUtils__/ofAzure';
import type { SnatMeasurement } from '../../model/SnatUsage';
import { gatewayWith } from '../__testUtils__/gatewayWith';

const now = new Date('2026-11-20T12:05:00Z');
const failing = {
  peakTcpConnections: 48_000,
  peakTcpAttemptsPerSecond: 500,
  attemptedConnections: 20_000_000,
  failedConnections: 700_000,
  newestFailureAt: '2026-11-20T12:00:00Z',
};
const full = [{ ...gatewayWith({}).addresses[0]!, addressCount: 16 }];
const find = (
  measured: Partial<SnatMeasurement>,
  changes?: Parameters<typeof gatewayWith>[1],
) =>
  judgeGateway(gatewayWith({ ...failing, ...measured }, changes), {
    now,
  }).findings.find(({ id }) => id === 'failed-connections')!;

describe('failedConnections', () => {
  it.each<
    [
      string,
      Partial<SnatMeasurement>,
      Parameters<typeof gatewayWith>[1],
      string,
      string,
    ]
  >([
    ['ports', {}, {}, 'addAddresses', 'critical'],
    [
      'ports of sixteen addresses',
      { peakTcpConnections: 820_000 },
      { addresses: full },
      'splitSubnets',
      'critical',
    ],
    [
      'ports that silence holds',
      {},
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      'lowerIdleTimeout',
      'critical',
    ],
    [
      'the datapath',
      { datapathAvailabilityPercent: 70 },
      {},
      'platform',
      'critical',
    ],
    [
      'the limit of connections',
      { peakTcpConnections: 1_900_000 },
      {},
      'connectionLimit',
      'critical',
    ],
    [
      'anything but ports',
      { peakTcpConnections: 900, peakTcpAttemptsPerSecond: 40 },
      {},
      'portsFree',
      'critical',
    ],
    [
      'nothing that matters',
      { failedConnections: 3, attemptedConnections: 50_000_000 },
      {},
      'few',
      'info',
    ],
  ])(
    'that come of %s have their own way out',
    (_what, measured, changes, way, severity) => {
      const found = find(measured, changes);
      expect(found).toMatchObject({
        severity,
        wording: { remedy: [{ id: `way.${way}` }] },
      });
      expect(/[Aa]dd addresses/.test(found.remedy)).toBe(
        way === 'addAddresses',
      );
    },
  );

  it('has a sentence for each', () => {
    const remedies = [
      find({}),
      find({}, { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } }),
      find({ peakTcpConnections: 820_000 }, { addresses: full }),
      find({ datapathAvailabilityPercent: 70 }),
      find({ peakTcpConnections: 1_900_000 }),
      find({ peakTcpConnections: 900, peakTcpAttemptsPerSecond: 40 }),
      find({ failedConnections: 3, attemptedConnections: 50_000_000 }),
    ].map(({ remedy }) => remedy);
    expect(new Set(remedies).size).toBe(7);
  });
});
