import { adviseCluster } from '../azure/__testUtils__/ofAzure';
import { clusterWith } from './__testUtils__/clusterWith';
import { gatewayWith } from './__testUtils__/gatewayWith';
import type { WayChanges } from './__testUtils__/wayWith';

const clusterBy = (way: WayChanges) => clusterWith({ subnets: [], ...way });
const observedAt = '2026-11-20T12:00:00Z';

describe('adviseCluster', () => {
  it('answers "Do you need a NAT gateway?" from the ports of each node', () => {
    const [finding] = adviseCluster(
      clusterBy({
        kind: 'loadBalancer',
        addresses: [],
        nodeCount: 60,
        portsPerNode: 512,
        portsPerNodeBasis: 'defaultByNodeCount',
      }),
      { observedAt },
    );
    expect(finding).toMatchObject({
      id: 'load-balancer-outbound',
      severity: 'info',
      title: 'Do you need a NAT gateway?',
      wording: {
        remedy: [
          {
            id: 'loadBalancerOutbound.portsByNodeCount',
            values: { portsPerNode: 512 },
          },
          { values: { portsPerAddress: 64_512 } },
        ],
      },
      evidence: [
        { label: 'Nodes', value: 60, observedAt },
        { label: 'Ports per node', value: 512 },
        { label: 'Outbound addresses', value: 0 },
      ],
    });
    expect(finding.remedy).toMatch(
      /^Each node has 512 ports \(by node count\)/,
    );
    expect(finding.remedy).toContain('yes: a NAT gateway shares');
  });

  it('counts the addresses of a prefix, not prefixes', () => {
    const [address] = gatewayWith({}).addresses;
    const prefix = { ...address!, kind: 'prefix' as const, addressCount: 4 };
    expect(
      adviseCluster(
        clusterBy({ kind: 'loadBalancer', addresses: [address!, prefix] }),
      )[0]!.evidence,
    ).toMatchObject([{ id: 'outboundAddresses', value: 5 }]);
  });

  it.each([
    [1024, 'If nodes open many connections outward, yes'],
    [1025, 'Without failed connections there is no haste'],
  ])(
    'answers for %d ports a node, without alarm: no failure is seen here',
    (portsPerNode, answer) => {
      const [finding] = adviseCluster(
        clusterBy({
          kind: 'loadBalancer',
          addresses: [],
          portsPerNode,
          portsPerNodeBasis: 'configured',
        }),
      );
      expect(finding.severity).toBe('info');
      expect(finding.remedy).toContain(answer);
    },
  );

  it('does not guess when the ports of a node are not known', () => {
    const [finding] = adviseCluster(
      clusterBy({ kind: 'loadBalancer', addresses: [] }),
    );
    expect(finding.severity).toBe('info');
    expect(finding.remedy).toContain('are not known');
  });

  it.each([
    ['10.1.0.4', '10.1.0.4'],
    [undefined, 'VirtualNetworkGateway'],
  ])(
    'says that nothing is visible behind the next hop (%s)',
    (address, hop) => {
      expect(
        adviseCluster(
          clusterBy({
            kind: 'userDefinedRoute',
            routeTableId: '/rt',
            nextHopType: 'VirtualNetworkGateway',
            nextHopIpAddresses: address ? [address] : [],
          }),
        ),
      ).toMatchObject([
        {
          id: 'user-defined-route',
          severity: 'info',
          wording: { title: { values: { nextHop: hop } } },
          title: `Egress leaves through ${hop}; what happens there is not visible to Azure Resource Manager`,
        },
      ]);
    },
  );

  it.each<WayChanges>([
    { kind: 'natGateway', gatewayResourceId: '/nat' },
    { kind: 'none' },
    { kind: 'unknown' },
  ])('has nothing to say of $kind', way => {
    expect(adviseCluster(clusterBy(way))).toEqual([]);
  });
});
