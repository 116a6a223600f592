import { judgeCluster } from '../__testUtils__/ofAzure';
import { clusterWith } from '../../advice/__testUtils__/clusterWith';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';
import { wayWith } from '../../advice/__testUtils__/wayWith';

const id = 'route-bypasses-gateway';
const cluster = clusterWith({
  kind: 'userDefinedRoute',
  routeTableId: '/rt',
  nextHopType: 'VirtualAppliance',
  nextHopIpAddresses: ['10.60.0.4'],
});

describe('routeBypassesGateway', () => {
  it('outranks the plain word that a route decides', () => {
    const { findings } = judgeCluster(cluster, {
      facts: { gateways: [gatewayWith({})] },
    });
    expect(findings).toMatchObject([
      {
        id,
        severity: 'info',
        wording: { title: { values: { nextHop: '10.60.0.4' } } },
      },
      { id: 'user-defined-route' },
    ]);
  });

  it('speaks of each gateway that is bypassed, and of one of the whole network', () => {
    const network =
      '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
    const route = (subnet: string, address: string) =>
      wayWith({
        kind: 'userDefinedRoute',
        routeTableId: `/rt-${subnet}`,
        nextHopType: 'VirtualAppliance',
        nextHopIpAddresses: [address],
        subnets: [{ resourceId: `${network}/subnets/${subnet}`, name: subnet }],
      });
    const ways = [route('a', '10.1.0.4'), route('b', '10.2.0.4')];
    const own = (name: string, subnet: string) =>
      gatewayWith(
        {},
        {
          resourceId: `/${name}`,
          subnets: [
            {
              resourceId: `${network}/subnets/${subnet}`,
              name: subnet,
              virtualNetworkId: network,
            },
          ],
        },
      );
    const { findings } = judgeCluster(clusterWith(ways[0], { ways }), {
      facts: {
        gateways: [
          own('nat-a', 'a'),
          own('nat-b', 'b'),
          gatewayWith(
            {},
            {
              resourceId: '/nat-all',
              subnets: [],
              servesNetwork: {
                resourceId: network.toUpperCase(),
                name: 'vnet',
              },
            },
          ),
        ],
      },
    });
    expect(
      findings
        .filter(finding => finding.id === id)
        .map(({ resourceId, wording }) => [
          resourceId,
          wording?.title.values.nextHop,
        ]),
    ).toEqual([
      ['/nat-a', '10.1.0.4'],
      ['/nat-all', '10.1.0.4, 10.2.0.4'],
      ['/nat-b', '10.2.0.4'],
    ]);
  });

  it.each([
    [
      'a gateway of other subnets',
      [gatewayWith({}, { subnets: [] })],
      'nothing',
    ],
    ['no gateway', [], 'nothing'],
    ['unknown gateways', undefined, 'not known'],
  ])('judges %s', (_, gateways, verdict) => {
    expect(verdictOf(judgeCluster(cluster, { facts: { gateways } }), id)).toBe(
      verdict,
    );
  });

  it('has nothing to say where the gateway decides', () => {
    const behind = clusterWith({
      kind: 'natGateway',
      gatewayResourceId: '/nat',
    });
    const facts = { gateways: [gatewayWith({})] };
    expect(verdictOf(judgeCluster(behind, { facts }), id)).toBe('nothing');
  });
});
