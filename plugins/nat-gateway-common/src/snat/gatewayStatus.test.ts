import { snatUsage } from '../azure/__testUtils__/ofAzure';
import { gatewayStatus } from './gatewayStatus';
import type { GatewayState } from '../model/GatewayState';
import type { SnatMeasurement } from '../model/SnatUsage';

const succeeded: { readonly state: GatewayState } = { state: 'ready' };
const quiet: SnatMeasurement = {
  peakWindow: { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' },
  failureWindow: { start: '2026-11-19T12:00:00Z', end: '2026-11-20T12:00:00Z' },
  peakTcpConnections: 100,
  peakTcpAttemptsPerSecond: 0,
  attemptedConnections: 1000,
  failedConnections: 0,
  datapathAvailabilityPercent: 100,
};
const statusOf = (changes: Partial<SnatMeasurement>, gateway = succeeded) =>
  gatewayStatus(gateway, snatUsage({ ...quiet, ...changes }, 1));

describe('gatewayStatus', () => {
  it('is healthy when everything is known and well', () => {
    expect(statusOf({})).toBe('healthy');
  });

  it.each<[string, Partial<SnatMeasurement>]>([
    ['now', { newestFailureAt: '2026-11-20T12:00:00Z' }],
    ['60 minutes ago', { newestFailureAt: '2026-11-20T11:00:00Z' }],
    ['at an unknown time', {}],
  ])('is exhausted when connections failed %s', (_when, changes) => {
    expect(
      statusOf({
        peakTcpConnections: 45_000,
        failedConnections: 1,
        ...changes,
      }),
    ).toBe('exhausted');
  });

  it('is at risk when connections failed more than 60 minutes ago', () => {
    expect(
      statusOf({
        failedConnections: 1,
        newestFailureAt: '2026-11-20T10:59:59Z',
      }),
    ).toBe('atRisk');
  });

  it.each([
    [39_999, 'healthy'],
    [40_000, 'atRisk'],
    [64_512, 'atRisk'],
  ])(
    'with %d connections, of 50,000 to one destination, is %s',
    (peakTcpConnections, status) => {
      expect(statusOf({ peakTcpConnections })).toBe(status);
    },
  );

  it.each([
    [90, 'healthy'],
    [89.9, 'degraded'],
    [0, 'degraded'],
  ])('with %d %% availability is %s', (datapathAvailabilityPercent, status) => {
    expect(statusOf({ datapathAvailabilityPercent })).toBe(status);
  });

  it.each<[GatewayState, string]>([
    ['failed', 'degraded'],
    ['deleting', 'degraded'],
    ['changing', 'healthy'],
    ['ready', 'healthy'],
    ['unknown', 'unknown'],
  ])('in the state %s is %s', (state, status) => {
    expect(statusOf({}, { state })).toBe(status);
  });

  it('is degraded where connections fail with the datapath, and before it is at risk', () => {
    const low = { datapathAvailabilityPercent: 10 };
    expect(statusOf({ ...low, failedConnections: 1 })).toBe('degraded');
    expect(statusOf({ ...low, peakTcpConnections: 60_000 })).toBe('degraded');
  });

  it('is unknown, never healthy, when something is not known', () => {
    expect(gatewayStatus(succeeded, undefined)).toBe('unknown');
    expect(statusOf({ failedConnections: undefined })).toBe('unknown');
    expect(statusOf({ peakTcpConnections: undefined })).toBe('unknown');
    expect(gatewayStatus(succeeded, snatUsage(quiet, 0))).toBe('unknown');
  });

  it('is degraded on the word of the resource alone', () => {
    expect(gatewayStatus({ state: 'failed' }, undefined)).toBe('degraded');
  });

  it('does not call old data healthy, but keeps what was bad', () => {
    const stale = { stale: true };
    expect(gatewayStatus(succeeded, snatUsage(quiet, 1), stale)).toBe(
      'unknown',
    );
    expect(
      gatewayStatus(
        succeeded,
        snatUsage(
          { ...quiet, peakTcpConnections: 45_000, failedConnections: 1 },
          1,
        ),
        stale,
      ),
    ).toBe('exhausted');
  });
});
