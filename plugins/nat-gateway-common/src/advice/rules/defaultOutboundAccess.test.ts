import { clusterWith } from '../__testUtils__/clusterWith';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';
import { judgeCluster } from '../judgeCluster';
import { judgeGateway } from '../judgeGateway';

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

  it('leaves a cluster behind a gateway to the gateway', () => {
    const cluster = clusterWith({
      kind: 'natGateway',
      gatewayResourceId: '/nat',
    });
    expect(verdictOf(judgeCluster(cluster), id)).toBe('nothing');
  });
});
