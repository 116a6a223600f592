import fc from 'fast-check';
import {
  heldWithoutFailure,
  portsInUse,
  snatUsage,
} from '../azure/__testUtils__/ofAzure';
import { gatewayStatus } from './gatewayStatus';
import { utilisationRatio } from './utilisationRatio';
import type { SnatMeasurement } from '../model/SnatUsage';
import type { ConnectionSeries } from '../model/ConnectionSeries';

const quiet: SnatMeasurement = {
  peakWindow: { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' },
  failureWindow: { start: '2026-11-19T12:00:00Z', end: '2026-11-20T12:00:00Z' },
  failedConnections: 0,
};
const succeeded = { state: 'ready' } as const;
const days = (
  count: number,
  load: {
    readonly connections: number;
    readonly perSecond?: number;
    readonly failed?: (day: number) => number | undefined;
  },
): ConnectionSeries => {
  const samples = (valueOf: (day: number) => number | undefined) =>
    Array.from({ length: count }, (_, day) => day).flatMap(day => {
      const value = valueOf(day);
      return value === undefined
        ? []
        : [{ at: new Date(Date.UTC(2026, 9, 23 + day)).toISOString(), value }];
    });
  return {
    tcpConnections: samples(() => load.connections),
    tcpAttemptsPerSecond: samples(() => load.perSecond),
    failedConnections: samples(load.failed ?? (() => 0)),
  };
};

describe('ports in use', () => {
  it.each([
    [1400, 700, 46_900],
    [5000, 2500, 167_500],
  ])(
    'of %d connections of 2 s, %d a second, are %d at most',
    (connections, attemptsPerSecond, atMost) => {
      expect(
        portsInUse({ protocol: 'TCP', connections, attemptsPerSecond }).atMost,
      ).toBe(atMost);
    },
  );

  it('are never fewer than the connections, and rise with attempts', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e5), (connections, perSecond) => {
        const of = (attemptsPerSecond: number) =>
          portsInUse({ protocol: 'UDP', connections, attemptsPerSecond });
        expect(of(0).atMost).toBe(connections);
        expect(of(perSecond + 1).atMost).toBeGreaterThan(of(perSecond).atMost);
      }),
    );
  });

  it('are those of the protocol that may hold more', () => {
    const usage = snatUsage(
      {
        ...quiet,
        peakTcpConnections: 20_000,
        peakUdpConnections: 500,
        peakTcpAttemptsPerSecond: 10,
        peakUdpAttemptsPerSecond: 700,
      },
      1,
    );
    expect(usage.peakProtocol).toBe('TCP');
    expect(usage.portsInUse).toEqual({
      protocol: 'UDP',
      atMost: 46_000,
      holdSeconds: 65,
      attemptsPerSecond: 700,
      basis: 'busiestMinute',
    });
    expect(utilisationRatio(usage, 'portsOfOneDestination')).toBe(0.92);
  });

  it('rest on the mean of the day, and say so, where no minute was reported', () => {
    const usage = snatUsage(
      {
        ...quiet,
        peakTcpConnections: 1400,
        attemptedConnections: 700 * 86_400,
      },
      1,
    );
    expect(usage.portsInUse).toMatchObject({ atMost: 46_900, basis: 'mean' });
  });

  it('are not known without attempts, and then nothing is healthy', () => {
    const usage = snatUsage({ ...quiet, peakTcpConnections: 1400 }, 1);
    expect(usage.portsInUse).toBeUndefined();
    expect(gatewayStatus(succeeded, usage)).toBe('unknown');
  });

  it('put a gateway at risk whose connections are few', () => {
    const usage = snatUsage(
      { ...quiet, peakTcpConnections: 1400, peakTcpAttemptsPerSecond: 700 },
      1,
    );
    expect(utilisationRatio(usage, 'inventory')).toBeCloseTo(0.0217, 4);
    expect(gatewayStatus(succeeded, usage)).toBe('atRisk');
  });
});

describe('what past days prove', () => {
  const diverse = {
    ...quiet,
    peakTcpConnections: 90_000,
    peakTcpAttemptsPerSecond: 300,
  };
  const level = { connections: 90_000, perSecond: 300 };
  const statusWith = (series: ConnectionSeries | undefined, more = {}) =>
    gatewayStatus(succeeded, snatUsage({ ...diverse, ...more }, 1, { series }));

  it('is that 90,000 connections to many destinations are no risk', () => {
    expect(statusWith(undefined)).toBe('atRisk');
    expect(statusWith(days(28, level))).toBe('healthy');
    expect(
      snatUsage(diverse, 1, { series: days(28, level) }).heldWithoutFailure,
    ).toEqual({ days: 28, ports: 109_500 });
  });

  it.each([
    ['fewer days than a week', days(6, level)],
    ['days of a lower level', days(28, { ...level, connections: 60_000 })],
    ['days whose attempts are not known', days(28, { connections: 90_000 })],
    [
      'days whose failures are not known',
      days(28, { ...level, failed: () => undefined }),
    ],
    [
      'days before the last failure',
      days(28, { ...level, failed: day => (day === 24 ? 5 : 0) }),
    ],
  ])('is nothing by %s', (_what, series) => {
    expect(statusWith(series)).toBe('atRisk');
  });

  it('is nothing where even one destination would have had ports for all', () => {
    const near = { connections: 1400, perSecond: 700 };
    const usage = snatUsage(
      { ...quiet, peakTcpConnections: 1400, peakTcpAttemptsPerSecond: 700 },
      1,
      { series: days(28, near) },
    );
    expect(usage.heldWithoutFailure).toBeUndefined();
    expect(gatewayStatus(succeeded, usage)).toBe('atRisk');
  });

  it.each([
    ['2026-11-12T18:00:00Z', 7],
    ['2026-11-13T01:00:00Z', undefined],
  ])(
    'is the days since addresses were taken away at %s: %p',
    (fewerAddressesSince, count) => {
      const usage = snatUsage(diverse, 1, {
        series: days(28, level),
        fewerAddressesSince,
      });
      expect(usage.heldWithoutFailure?.days).toBe(count);
      expect(gatewayStatus(succeeded, usage)).toBe(
        count === undefined ? 'atRisk' : 'healthy',
      );
    },
  );

  it('is nothing once a connection fails today', () => {
    expect(
      statusWith(days(28, level), {
        failedConnections: 900_000,
        attemptedConnections: 20_000_000,
        newestFailureAt: '2026-11-20T02:00:00Z',
      }),
    ).toBe('atRisk');
  });

  it('is the days since the last failure, however many failed before', () => {
    const series = days(28, {
      ...level,
      failed: day => (day < 10 ? 10_000 : 0),
    });
    expect(
      heldWithoutFailure(series, {
        protocol: 'TCP',
        ports: 109_500,
        ceiling: 50_000,
      }),
    ).toMatchObject({ days: 18 });
  });
});
