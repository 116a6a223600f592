import { Emulation } from '../Emulation';
import type { Scenario } from '../scenario/Scenario';
import { smallScenario } from '../__testUtils__/smallScenario';
import { observeLoadBalancer } from './observeLoadBalancer';

const now = new Date('2026-11-20T12:00:30Z');
const minute = Math.floor(now.getTime() / 60_000) - 5;

/** A cluster of four nodes with AKS's own load balancer. */
function start(workload: {
  readonly connectionsPerMinute: number;
  readonly hotNode?: { readonly node?: number; readonly share: number };
  readonly subnet?: Record<string, unknown>;
}) {
  const resources: NonNullable<
    Scenario['resourceGroups']
  >[number]['resources'] = [
    {
      type: 'virtualNetworks',
      name: 'vnet',
      properties: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [
          {
            name: 'nodes',
            properties: { addressPrefix: '10.0.0.0/22', ...workload.subnet },
          },
        ],
      },
    },
    {
      type: 'natGateways',
      name: 'nat',
      sku: 'Standard',
    },
    {
      type: 'managedClusters',
      name: 'aks',
      properties: {
        dnsPrefix: 'aks',
        agentPoolProfiles: [
          {
            name: 'system',
            mode: 'System',
            count: 4,
            vnetSubnetID: '@rg/virtualNetworks/vnet/subnets/nodes',
          },
        ],
        networkProfile: {
          networkPlugin: 'azure',
          outboundType: 'loadBalancer',
        },
      },
    },
  ];
  const { cloud } = new Emulation({
    clock: { now: () => now },
    scenario: smallScenario({
      region: 'westeurope',
      resources,
      workloads: [
        {
          name: 'shop',
          source: '@rg/managedClusters/aks',
          model: {
            kind: 'steady',
            connectionsPerMinute: workload.connectionsPerMinute,
            noise: 0,
          },
          lifetimeSeconds: 60,
          abandonedShare: 0,
          udpShare: 0,
          destinations: [{ name: 'partner', share: 1 }],
          hotNode: workload.hotNode,
        },
      ],
    }),
  });
  const [balancer] = cloud.store.list('Microsoft.Network/loadBalancers');
  return observeLoadBalancer(cloud, { loadBalancerId: balancer.id })(minute);
}

describe('observeLoadBalancer', () => {
  it('gives each of four nodes 1,024 ports and a fourth of the connections', () => {
    const measured = start({ connectionsPerMinute: 4096 });
    expect(measured?.frontendIPAddresses).toHaveLength(1);
    expect(measured?.nodes).toHaveLength(4);
    for (const node of measured?.nodes ?? []) {
      expect(node).toMatchObject({
        allocatedPorts: 1024,
        tcp: { usedPorts: 1024, attempted: 1024, failed: 0, active: 1024 },
      });
    }
  });

  it('lets a hot node fail while the others have ports to spare', () => {
    const measured = start({
      connectionsPerMinute: 2000,
      hotNode: { node: 1, share: 0.7 },
    });
    expect(measured?.nodes.map(({ tcp }) => tcp)).toEqual([
      { usedPorts: 200, attempted: 200, failed: 0, active: 200 },
      { usedPorts: 1024, attempted: 1400, failed: 376, active: 1024 },
      { usedPorts: 200, attempted: 200, failed: 0, active: 200 },
      { usedPorts: 200, attempted: 200, failed: 0, active: 200 },
    ]);
  });

  it('sees nothing of nodes that leave through a NAT gateway', () => {
    const measured = start({
      connectionsPerMinute: 4096,
      subnet: { natGateway: { id: '@rg/natGateways/nat' } },
    });
    expect(measured?.nodes.map(({ tcp }) => tcp.attempted)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
