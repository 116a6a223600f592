import type { ObservedCluster } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { exampleCluster } from '../../tests/exampleCluster';
import { readCluster } from './readCluster';

const stored = (outbound: object) => {
  const { ways: _, ...cluster } = exampleCluster('aks-a', {
    ways: [{ kind: 'none' }],
  });
  return JSON.parse(
    JSON.stringify({ ...cluster, outbound }),
  ) as ObservedCluster;
};

describe('a cluster that was stored before there were ways', () => {
  it.each([
    [
      { kind: 'natGateway', gatewayResourceIds: ['/a', '/b'] },
      [
        { kind: 'natGateway', gatewayResourceId: '/a' },
        { kind: 'natGateway', gatewayResourceId: '/b' },
      ],
    ],
    [
      {
        kind: 'userDefinedRoute',
        routeTableId: '/rt',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddress: '10.0.0.4',
      },
      [{ kind: 'userDefinedRoute', nextHopIpAddresses: ['10.0.0.4'] }],
    ],
    [
      { kind: 'loadBalancer', addresses: [], nodeCount: 3, portsPerNode: 1024 },
      [{ kind: 'loadBalancer', nodeCount: 3, portsPerNode: 1024 }],
    ],
    [{ kind: 'unknown', reason: 'r' }, [{ kind: 'unknown', reason: 'r' }]],
  ])('is read as it was: %j', (outbound, ways) => {
    const cluster = readCluster(stored(outbound));
    expect(cluster.ways).toMatchObject(ways);
    expect(cluster.ways[0].subnets).toEqual(cluster.subnets);
  });

  it('is left as it is otherwise', () => {
    const cluster = exampleCluster('aks-a', { ways: [{ kind: 'none' }] });
    expect(readCluster(cluster)).toEqual(cluster);
  });
});
