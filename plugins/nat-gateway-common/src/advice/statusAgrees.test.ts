import fc from 'fast-check';
import { judgeCluster, judgeGateway } from '../azure/__testUtils__/ofAzure';
import { gatewayStatus } from '../snat/gatewayStatus';
import { connectionSeries } from './__testUtils__/connectionSeries';
import { clusterWith } from './__testUtils__/clusterWith';
import { dailySamples } from './__testUtils__/dailySamples';
import { gatewayWith } from './__testUtils__/gatewayWith';
import type { WayChanges } from './__testUtils__/wayWith';
import type { GatewayFacts } from '../model/GatewayFacts';

const now = new Date('2026-11-20T12:05:00Z');

/** All that advice can be about beside the figures of the status. */
const facts: GatewayFacts = {
  series: connectionSeries({
    tcpConnections: dailySamples(20, day => 20_000 + 1000 * day),
  }),
  packets: {
    dropped: 10_000,
    total: 1_000_000,
    window: { start: '2026-11-20T11:00:00Z', end: '2026-11-20T12:00:00Z' },
  },
  silence: { longestTcpMinutes: 60, longestUdpMinutes: 60 },
  declared: {
    name: 'nat-shop-weu',
    sku: 'Standard',
    idleTimeoutMinutes: 5,
    addresses: [{ kind: 'newPrefix', prefixLength: 28 }],
    subnets: ['/vnet/aks-more'],
    tags: {},
  },
};
const warns = ({ findings }: ReturnType<typeof judgeGateway>) =>
  findings.some(({ severity }) => severity !== 'info');

const measured = fc.record(
  {
    peakTcpConnections: fc.nat({ max: 80_000 }),
    peakTcpAttemptsPerSecond: fc.nat({ max: 900 }),
    peakUdpConnections: fc.nat({ max: 2_000_000 }),
    failedConnections: fc.constantFrom(0, 1, 5, 900),
    newestFailureAt: fc.constantFrom(
      '2026-11-20T12:00:00Z',
      '2026-11-20T08:00:00Z',
    ),
    datapathAvailabilityPercent: fc.constantFrom(100, 95, 89, 0),
  },
  { requiredKeys: [] },
);

describe('the status of a gateway and its advice', () => {
  it('agree: it warns where the status says that something is wrong, and nowhere else', () => {
    fc.assert(
      fc.property(
        measured,
        fc.constantFrom(4, 30),
        fc.constantFrom(undefined, 1),
        (figures, minutes, none) => {
          const gateway = gatewayWith(none ? undefined : figures, {
            tcpIdleTimeout: { seconds: 60 * minutes, basis: 'configured' },
            kind: 'azureStandard',
            zones: ['1'],
          });
          const status = gatewayStatus(gateway, gateway.usage);
          const judgement = judgeGateway(
            { ...gateway, status },
            { now, facts },
          );
          const isWrong = status !== 'healthy' && status !== 'unknown';
          expect([status, warns(judgement)]).toEqual([status, isWrong]);
        },
      ),
    );
  });

  const pools = [{ name: 'nodes', zones: ['2'] }];
  it.each<[string, WayChanges]>([
    [
      'nodes in another zone',
      { kind: 'natGateway', gatewayResourceId: '/nat', pools },
    ],
    [
      'a route that bypasses it',
      {
        kind: 'userDefinedRoute',
        routeTableId: '/rt',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddresses: ['10.60.0.4'],
      },
    ],
  ])('agree about its cluster too: %s', (_, way) => {
    const gateways = [gatewayWith({}, { kind: 'azureStandard', zones: ['1'] })];
    const judgement = judgeCluster(clusterWith(way), { facts: { gateways } });
    expect(judgement.findings.map(({ resourceId }) => resourceId)).toContain(
      '/nat',
    );
    expect(warns(judgement)).toBe(false);
  });
});
