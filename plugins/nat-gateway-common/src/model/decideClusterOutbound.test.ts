import { inEnglish } from '../words/inEnglish';
import type { ClusterOutbound } from './ClusterEgress';
import {
  decideClusterOutbound,
  type ClusterOutboundFacts,
} from './decideClusterOutbound';

type Subnet = ClusterOutboundFacts['subnets'][number];

const route = (nextHopType: string, nextHopIpAddress?: string) => ({
  routeTableId: '/rt',
  nextHopType,
  ...(nextHopIpAddress && { nextHopIpAddress }),
});
const subnet = (changes: Partial<Subnet> = {}): Subnet => ({
  name: 'aks-nodes',
  ...changes,
});
const decide = (
  subnets: readonly Subnet[],
  changes: Partial<ClusterOutboundFacts> = {},
) =>
  decideClusterOutbound({ outboundType: 'loadBalancer', subnets, ...changes });

/** The reason, which is the sentence that comes with it. */
function saidReason(outbound: ClusterOutbound): string {
  if (!('reason' in outbound) || !outbound.reasonWording) {
    throw new Error(JSON.stringify(outbound));
  }
  expect(inEnglish(outbound.reasonWording)).toBe(outbound.reason);
  return outbound.reason;
}

describe('decideClusterOutbound', () => {
  it('is the load balancer when nothing goes before it', () => {
    const loadBalancer = {
      addresses: [],
      nodeCount: 8,
      portsPerNode: 1024,
      portsPerNodeBasis: 'defaultByNodeCount',
    } as const;
    expect(decide([subnet()], { loadBalancer })).toEqual({
      kind: 'loadBalancer',
      ...loadBalancer,
    });
  });

  it('is the NAT gateway before the load balancer', () => {
    expect(decide([subnet({ natGatewayId: '/nat' })])).toEqual({
      kind: 'natGateway',
      gatewayResourceIds: ['/nat'],
    });
  });

  it.each(['VirtualAppliance', 'VirtualNetworkGateway'])(
    'is the route to a %s before the NAT gateway',
    nextHopType => {
      expect(
        decide([
          subnet({
            natGatewayId: '/nat',
            defaultRoute: route(nextHopType, '10.1.0.4'),
          }),
        ]),
      ).toEqual({
        kind: 'userDefinedRoute',
        routeTableId: '/rt',
        nextHopType,
        nextHopIpAddress: '10.1.0.4',
      });
    },
  );

  it('leaves the NAT gateway in charge when the route leads to the internet', () => {
    expect(
      decide([
        subnet({ natGatewayId: '/nat', defaultRoute: route('Internet') }),
      ]).kind,
    ).toBe('natGateway');
  });

  it('is none when the route drops everything', () => {
    const dropped = decide([subnet({ defaultRoute: route('None') })]);
    expect(dropped.kind).toBe('none');
    expect(saidReason(dropped)).toContain('/rt');
  });

  it('names each gateway once when subnets differ', () => {
    expect(
      decide([
        subnet({ natGatewayId: '/nat/A' }),
        subnet({ natGatewayId: '/NAT/a' }),
        subnet({ natGatewayId: '/nat/b' }),
        subnet(),
      ]),
    ).toEqual({ kind: 'natGateway', gatewayResourceIds: ['/nat/A', '/nat/b'] });
  });

  it('is unknown, and says how, when only some subnets have a route', () => {
    expect(
      decide([
        subnet({ defaultRoute: route('VirtualAppliance', '10.1.0.4') }),
        subnet({ name: 'aks-pods', natGatewayId: '/nat' }),
      ]),
    ).toEqual({
      kind: 'unknown',
      reason:
        "the cluster's subnets go out in different ways: aks-nodes by a user-defined route, aks-pods by a NAT gateway",
      reasonWording: {
        id: 'outbound.differentWays',
        values: {
          subnets: [
            { id: 'outbound.subnetByRoute', values: { subnet: 'aks-nodes' } },
            {
              id: 'outbound.subnetByNatGateway',
              values: { subnet: 'aks-pods' },
            },
          ],
        },
      },
    });
  });

  it.each([
    ['none', 'none'],
    ['block', 'none'],
    ['userDefinedRouting', 'unknown'],
    ['userAssignedNATGateway', 'unknown'],
    ['managedNATGateway', 'unknown'],
    ['managedNATGatewayV2', 'unknown'],
  ])(
    'with outboundType %s and nothing on the subnets is %s',
    (outboundType, kind) => {
      const outbound = decide([subnet()], { outboundType });
      expect(outbound.kind).toBe(kind);
      expect(saidReason(outbound)).toContain(outboundType);
    },
  );
});
