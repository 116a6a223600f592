import { judgeCluster, judgeGateway } from '../__testUtils__/ofAzure';
import { clusterWith } from '../../advice/__testUtils__/clusterWith';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';
import { wayWith } from '../../advice/__testUtils__/wayWith';

const now = new Date('2026-11-20T12:05:00Z');

const id = 'default-outbound-access';
const resourceId = '/VNET/AKS-NODES';

describe('defaultOutboundAccess', () => {
  it.each([
    [true, 'info'],
    [false, 'nothing'],
    [undefined, 'not known'],
  ])('judges a subnet where it is %s: %s', (defaultOutboundAccess, verdict) => {
    const facts = { subnets: [{ resourceId, defaultOutboundAccess }] };
    expect(verdictOf(judgeGateway(gatewayWith({}), { now, facts }), id)).toBe(
      verdict,
    );
    const alone = clusterWith({ kind: 'none' });
    expect(verdictOf(judgeCluster(alone, { facts }), id)).toBe(verdict);
  });

  it('says that it is the way out where it is, and of the other subnets that it is still on', () => {
    const facts = {
      subnets: [
        { resourceId, defaultOutboundAccess: true },
        { resourceId: '/vnet/routed', defaultOutboundAccess: true },
      ],
    };
    const ways = [
      wayWith({ kind: 'defaultOutboundAccess' }),
      wayWith({
        kind: 'loadBalancer',
        subnets: [{ resourceId: '/vnet/routed', name: 'routed' }],
      }),
    ];
    const { findings } = judgeCluster(clusterWith(ways[0], { ways }), {
      facts,
    });
    expect(
      findings.flatMap(({ id: rule, severity, title, remedy }) =>
        rule.startsWith('default-outbound')
          ? [{ rule, severity, title, remedy }]
          : [],
      ),
    ).toEqual([
      {
        rule: 'default-outbound-used',
        severity: 'warning',
        title: 'Default outbound access is the way out: aks-nodes',
        remedy: expect.not.stringContaining('explicit way out is removed'),
      },
      {
        rule: id,
        severity: 'info',
        title: 'Default outbound access is still on: routed',
        remedy: expect.stringContaining('explicit way out is removed'),
      },
    ]);
  });

  it('leaves a cluster behind a gateway to the gateway', () => {
    const cluster = clusterWith({
      kind: 'natGateway',
      gatewayResourceId: '/nat',
    });
    expect(verdictOf(judgeCluster(cluster), id)).toBe('nothing');
  });
});
