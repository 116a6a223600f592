import { adviseCluster, adviseGateway } from '../azure/__testUtils__/ofAzure';
import type { EgressAddress } from '../model/EgressAddress';
import type { NatGateway } from '../model/NatGateway';
import type { SnatMeasurement } from '../model/SnatUsage';
import type { WayChanges } from './__testUtils__/wayWith';
import { clusterWith } from './__testUtils__/clusterWith';
import { gatewayWith } from './__testUtils__/gatewayWith';
import { azureCloud } from '../azure/azureCloud';
import { worstFirst } from './worstFirst';

const now = new Date('2026-11-20T12:05:00Z');
const addresses = (addressCount: number): readonly EgressAddress[] => [
  {
    resourceId: '/ippre',
    name: 'ippre',
    kind: addressCount > 1 ? 'prefix' : 'publicIp',
    ipVersion: 'IPv4',
    addressCount,
    zones: ['1'],
    state: 'active',
  },
];

/** As the card of a cluster behind one gateway that no run made, both in zone 1. */
function adviceOf(
  addressCount: number,
  measured: Partial<SnatMeasurement>,
  changes: Partial<NatGateway> = {},
) {
  const gateway = gatewayWith(
    { peakUdpConnections: 0, ...measured },
    {
      origin: 'foreign',
      kind: 'azureStandard',
      zones: ['1'],
      addresses: addresses(addressCount),
      ...changes,
    },
  );
  const cluster = clusterWith({
    kind: 'natGateway',
    gatewayResourceId: gateway.resourceId,
  });
  return worstFirst(
    [
      ...adviseGateway(gateway, { now }),
      ...adviseCluster(cluster, { gateways: [gateway] }),
    ],
    azureCloud,
  ).map(({ id, severity }) => `${severity} ${id}`);
}
const elsewhere = (way: WayChanges) =>
  adviseCluster(clusterWith(way), { gateways: [] }).map(
    ({ id, severity }) => `${severity} ${id}`,
  );
const background = ['info standard-v2', 'info unmanaged-gateway'];

describe('advice for the six clusters of the demo', () => {
  it('has only what is true of most gateways for the healthy one', () => {
    expect(adviceOf(4, { peakTcpConnections: 91_000 })).toEqual(background);
  });

  it('puts the ceiling first for the one at risk', () => {
    expect(adviceOf(2, { peakTcpConnections: 92_000 })).toEqual([
      'warning destination-ceiling-near',
      ...background,
    ]);
  });

  it('puts lost connections first for the exhausted one', () => {
    expect(
      adviceOf(1, {
        peakTcpConnections: 55_000,
        failedConnections: 700_000,
        newestFailureAt: '2026-11-20T12:00:00Z',
      }),
    ).toEqual([
      'critical failed-connections',
      'warning destination-ceiling-near',
      ...background,
    ]);
  });

  it('puts the idle timeout first where it is long, and warns of nothing where all is healthy', () => {
    expect(
      adviceOf(
        2,
        { peakTcpConnections: 14_000 },
        { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      ),
    ).toEqual(['info idle-timeout-raised', ...background]);
  });

  it('asks one question of the load balancer', () => {
    expect(
      elsewhere({
        kind: 'loadBalancer',
        addresses: addresses(1),
        nodeCount: 3,
        portsPerNode: 1024,
        portsPerNodeBasis: 'defaultByNodeCount',
      }),
    ).toEqual(['info load-balancer-outbound']);
  });

  it('says one thing of the route', () => {
    expect(
      elsewhere({
        kind: 'userDefinedRoute',
        routeTableId: '/rt',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddresses: ['10.60.0.4'],
      }),
    ).toEqual(['info user-defined-route']);
  });
});
