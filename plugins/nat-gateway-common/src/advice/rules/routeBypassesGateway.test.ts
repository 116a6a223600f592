import { clusterWith } from '../__testUtils__/clusterWith';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';
import { judgeCluster } from '../judgeCluster';

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
      { id, severity: 'warning', values: { nextHop: '10.60.0.4' } },
      { id: 'user-defined-route' },
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
