import { snatUsage } from '../azure/__testUtils__/ofAzure';
import { gatewayStatus } from './gatewayStatus';
import type { SnatMeasurement } from '../model/SnatUsage';
import { failureCause } from './failureCause';

const failing: SnatMeasurement = {
  peakWindow: { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' },
  failureWindow: { start: '2026-11-19T12:00:00Z', end: '2026-11-20T12:00:00Z' },
  peakTcpConnections: 48_000,
  peakTcpAttemptsPerSecond: 500,
  attemptedConnections: 20_000_000,
  failedConnections: 700_000,
  recentAttemptedConnections: 1_000_000,
  recentFailedConnections: 300_000,
  newestFailureAt: '2026-11-20T12:00:00Z',
  datapathAvailabilityPercent: 100,
};
const usageOf = (changes: Partial<SnatMeasurement>, addressCount = 1) =>
  snatUsage({ ...failing, ...changes }, addressCount);

describe('failureCause', () => {
  it.each<
    [string, Partial<SnatMeasurement>, ReturnType<typeof failureCause>, string]
  >([
    ['ports', {}, 'ports', 'exhausted'],
    [
      'a handful among millions',
      {
        attemptedConnections: 50_000_000,
        failedConnections: 3,
        recentFailedConnections: 3,
        recentAttemptedConnections: 2_000_000,
        peakTcpConnections: 9000,
        peakTcpAttemptsPerSecond: 400,
      },
      'few',
      'healthy',
    ],
    [
      'a spell that began within the hour',
      {
        attemptedConnections: 50_000_000,
        failedConnections: 30_000,
        recentFailedConnections: 30_000,
        recentAttemptedConnections: 2_000_000,
      },
      'ports',
      'exhausted',
    ],
    [
      'the datapath',
      { datapathAvailabilityPercent: 60 },
      'platform',
      'degraded',
    ],
    [
      'the limit of connections',
      { peakTcpConnections: 1_900_000 },
      'connectionLimit',
      'exhausted',
    ],
    [
      'something else while ports are free',
      { peakTcpConnections: 2000, peakTcpAttemptsPerSecond: 100 },
      'portsFree',
      'degraded',
    ],
    [
      'ports, where only the mean of attempts is known',
      { peakTcpConnections: 2000, peakTcpAttemptsPerSecond: undefined },
      'ports',
      'exhausted',
    ],
    [
      'ports hours ago, whatever is free now',
      {
        peakTcpConnections: 2000,
        peakTcpAttemptsPerSecond: 100,
        newestFailureAt: '2026-11-20T06:00:00Z',
        recentFailedConnections: 0,
      },
      'ports',
      'atRisk',
    ],
    ['nothing', { failedConnections: 0 }, undefined, 'atRisk'],
  ])('is %s', (_what, changes, cause, status) => {
    const usage = usageOf(changes);
    expect(failureCause(usage)).toBe(cause);
    expect(gatewayStatus({ state: 'ready' }, usage)).toBe(status);
  });
});
