import { unsaidTexts } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { ManagedCluster } from '@azure/arm-containerservice';
import type { Subnet, VirtualNetwork } from '@azure/arm-network';
import type { AzureInventory } from '../read/AzureInventory';
import { indexInventory } from './indexInventory';
import { mapReplaced } from './mapReplaced';
import { waysOfCluster } from './waysOfCluster';

const group =
  '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg-a/providers';
const network = (type: string, name: string) =>
  `${group}/Microsoft.Network/${type}/${name}`;
const subnetId = (name: string) =>
  `${network('virtualNetworks', 'vnet')}/subnets/${name}`;
const subnet = (name: string, changes: Partial<Subnet> = {}): Subnet => ({
  id: subnetId(name),
  name,
  ...changes,
});
const pool = (name: string, changes: object = {}) => ({
  name,
  count: 3,
  vnetSubnetID: subnetId('nodes'),
  ...changes,
});
const outboundIp = {
  id: network('publicIPAddresses', 'out'),
  name: 'out',
  ipAddress: '192.0.2.1',
};
const appliance = {
  id: network('routeTables', 'rt'),
  routes: [
    {
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance',
      nextHopIpAddress: '10.9.0.4',
    },
  ],
};
const gateway = {
  id: network('natGateways', 'nat'),
  name: 'nat',
  publicIpAddresses: [{ id: network('publicIPAddresses', 'nat-ip') }],
};
const gatewayIp = {
  id: network('publicIPAddresses', 'nat-ip'),
  name: 'nat-ip',
  ipAddress: '192.0.2.2',
};

interface Place {
  readonly outboundType?: string;
  readonly pools?: readonly object[];
  readonly subnets?: readonly Subnet[];
  readonly network?: Partial<VirtualNetwork>;
  readonly inventory?: Partial<AzureInventory>;
  readonly cluster?: Partial<ManagedCluster>;
}

function waysOf(place: Place) {
  const {
    outboundType = 'loadBalancer',
    pools = [pool('sys')],
    subnets = [subnet('nodes')],
  } = place;
  const cluster = {
    id: `${group}/Microsoft.ContainerService/managedClusters/aks`,
    name: 'aks',
    location: 'westeurope',
    nodeResourceGroup: 'MC_a',
    agentPoolProfiles: pools,
    networkProfile: {
      outboundType,
      loadBalancerProfile: { effectiveOutboundIPs: [{ id: outboundIp.id }] },
    },
    ...place.cluster,
  } as ManagedCluster;
  const index = indexInventory({
    natGateways: [gateway],
    publicIpAddresses: [outboundIp, gatewayIp],
    publicIpPrefixes: [],
    virtualNetworks: [
      {
        id: network('virtualNetworks', 'vnet'),
        name: 'vnet',
        subnets: [...subnets],
        ...place.network,
      },
    ],
    routeTables: [appliance],
    managedClusters: [cluster],
    ...place.inventory,
  });
  return waysOfCluster(cluster, { index });
}

/** Each way in a line: what it is, who takes it, and what was not read. */
const linesOf = (place: Place) =>
  waysOf(place).map(way =>
    [
      way.kind,
      ...way.pools.map(({ name }) => name),
      ...way.addresses.flatMap(({ address }) => address ?? []),
      ...way.notRead.map(({ kind, name }) => `not read: ${kind} ${name}`),
    ].join(' '),
  );

const natGateway = { id: gateway.id };
const routeTable = { id: appliance.id };
const closed = { defaultOutboundAccess: false };

describe('waysOfCluster', () => {
  it.each<[string, Place, readonly string[]]>([
    [
      'a pool behind a gateway and one that is not',
      {
        pools: [pool('a'), pool('b', { vnetSubnetID: subnetId('other') })],
        subnets: [subnet('nodes', { natGateway }), subnet('other')],
      },
      ['natGateway a 192.0.2.2', 'loadBalancer b 192.0.2.1'],
    ],
    [
      'the way of most nodes first',
      {
        pools: [
          pool('a'),
          pool('b', { vnetSubnetID: subnetId('other'), count: 9 }),
        ],
        subnets: [subnet('nodes', { natGateway }), subnet('other')],
      },
      ['loadBalancer b 192.0.2.1', 'natGateway a 192.0.2.2'],
    ],
    [
      'nodes and pods that part',
      {
        pools: [pool('a', { podSubnetID: subnetId('pods') })],
        subnets: [subnet('nodes'), subnet('pods', { natGateway })],
      },
      ['loadBalancer a 192.0.2.1', 'natGateway a 192.0.2.2'],
    ],
    [
      'a route before a gateway',
      { subnets: [subnet('nodes', { natGateway, routeTable })] },
      ['userDefinedRoute sys'],
    ],
    [
      'a gateway before addresses of the nodes',
      {
        pools: [pool('a', { enableNodePublicIP: true })],
        subnets: [subnet('nodes', { natGateway })],
      },
      ['natGateway a 192.0.2.2'],
    ],
    [
      'addresses of the nodes before the load balancer, whose prefix is not listed',
      {
        pools: [
          pool('a', {
            enableNodePublicIP: true,
            nodePublicIPPrefixID: network('publicIPPrefixes', 'pre'),
          }),
        ],
      },
      ['nodePublicIps a not read: prefix pre'],
    ],
    [
      'block, whatever is on the subnet',
      {
        outboundType: 'block',
        subnets: [subnet('nodes', { natGateway })],
      },
      ['blocked sys'],
    ],
    [
      'none and an open subnet',
      { outboundType: 'none' },
      ['defaultOutboundAccess sys'],
    ],
    [
      'none and a private subnet',
      { outboundType: 'none', subnets: [subnet('nodes', closed)] },
      ['none sys'],
    ],
    [
      'a network that may learn a route',
      {
        outboundType: 'userDefinedRouting',
        network: { virtualNetworkPeerings: [{ useRemoteGateways: true }] },
      },
      ['unknown sys not read: bgpRoutes vnet'],
    ],
    [
      'a network that may learn a route, behind a load balancer',
      { subnets: [subnet('nodes'), subnet('GatewaySubnet')] },
      ['loadBalancer sys 192.0.2.1 not read: bgpRoutes vnet'],
    ],
    [
      'a table that keeps no learnt route',
      {
        outboundType: 'userDefinedRouting',
        subnets: [subnet('nodes', { routeTable })],
        network: { virtualNetworkPeerings: [{ useRemoteGateways: true }] },
        inventory: {
          routeTables: [
            { id: appliance.id, disableBgpRoutePropagation: true, routes: [] },
          ],
        },
      },
      ['defaultOutboundAccess sys'],
    ],
    [
      'one table that two subnets name, each in its own case',
      {
        pools: [pool('a'), pool('b', { vnetSubnetID: subnetId('other') })],
        subnets: [
          subnet('nodes', { routeTable }),
          subnet('other', { routeTable: { id: appliance.id.toUpperCase() } }),
        ],
      },
      ['userDefinedRoute a b'],
    ],
    [
      'a table that leads some addresses elsewhere and has no default',
      {
        subnets: [subnet('nodes', { routeTable })],
        inventory: {
          routeTables: [
            {
              id: appliance.id,
              routes: [{ ...appliance.routes[0], addressPrefix: '20.0.0.0/7' }],
            },
          ],
        },
      },
      ['loadBalancer sys 192.0.2.1'],
    ],
    [
      'a table that leads half of all elsewhere',
      {
        subnets: [subnet('nodes', { routeTable })],
        inventory: {
          routeTables: [
            {
              id: appliance.id,
              routes: [{ ...appliance.routes[0], addressPrefix: '0.0.0.0/1' }],
            },
          ],
        },
      },
      ['unknown sys'],
    ],
    [
      'a route table that is not listed',
      {
        subnets: [subnet('nodes', { routeTable })],
        inventory: { routeTables: [] },
      },
      ['unknown sys not read: routeTable rt'],
    ],
    [
      'a subnet that is not listed',
      { subnets: [] },
      ['unknown sys not read: subnet nodes'],
    ],
    [
      'a gateway that is not listed',
      {
        subnets: [subnet('nodes', { natGateway })],
        inventory: { natGateways: [] },
      },
      ['natGateway sys not read: natGateway nat'],
    ],
    [
      'gateways that may not be listed, one of which may serve the network',
      { inventory: { natGateways: [], notListed: ['natGateways'] } },
      ['loadBalancer sys 192.0.2.1 not read: networkGateway vnet'],
    ],
    [
      'default outbound access where gateways may not be listed',
      {
        outboundType: 'none',
        inventory: { natGateways: [], notListed: ['natGateways'] },
      },
      ['defaultOutboundAccess sys not read: networkGateway vnet'],
    ],
    [
      'an address that is not listed',
      { inventory: { publicIpAddresses: [] } },
      ['loadBalancer sys not read: publicIp out'],
    ],
    [
      'a gateway of the whole network',
      {
        inventory: {
          natGateways: [
            {
              ...gateway,
              sourceVirtualNetwork: { id: network('virtualNetworks', 'VNET') },
            },
          ],
        },
      },
      ['natGateway sys 192.0.2.2'],
    ],
    [
      'a gateway pool, which carries only pods that ask for it',
      { pools: [pool('sys'), pool('egress', { mode: 'Gateway' })] },
      ['loadBalancer sys egress 192.0.2.1', 'staticEgressGateway egress'],
    ],
    [
      'a Basic load balancer',
      {
        cluster: {
          networkProfile: {
            outboundType: 'loadBalancer',
            loadBalancerSku: 'basic',
          },
        },
      },
      ['loadBalancer sys not read: loadBalancer kubernetes'],
    ],
    [
      'a cluster that is being made',
      { cluster: { networkProfile: undefined, provisioningState: 'Creating' } },
      ['unknown'],
    ],
  ])('tells of %s', (_, place, expected) => {
    expect(linesOf(place)).toEqual(expected);
    expect(unsaidTexts(waysOf(place))).toEqual([]);
  });

  it.each([
    [undefined, 30],
    [100, 100],
  ])(
    'reads an idle timeout of %p of a load balancer as %d min',
    (idleTimeoutInMinutes, minutes) => {
      const loadBalancerProfile = {
        effectiveOutboundIPs: [{ id: outboundIp.id }],
        idleTimeoutInMinutes,
      };
      const networkProfile = {
        outboundType: 'loadBalancer',
        loadBalancerProfile,
      };
      expect(waysOf({ cluster: { networkProfile } })).toMatchObject([
        { kind: 'loadBalancer', tcpIdleTimeout: { seconds: 60 * minutes } },
      ]);
    },
  );

  it('takes the nodes’ subnet of a network that AKS made, not those of others', () => {
    const inMade = (name: string, changes: Partial<Subnet> = {}) =>
      subnet(name, {
        id: `${network('virtualNetworks', 'aks-vnet').replace(
          'rg-a',
          'MC_a',
        )}/subnets/${name}`,
        ...changes,
      });
    const pools = [pool('sys', { vnetSubnetID: undefined })];
    const of = (...subnets: Subnet[]) =>
      waysOf({
        pools,
        subnets,
        network: {
          id: network('virtualNetworks', 'aks-vnet').replace('rg-a', 'MC_a'),
        },
      }).flatMap(way => way.subnets.map(({ name }) => name));
    expect(of(inMade('aks-subnet'), inMade('ingress'))).toEqual(['aks-subnet']);
    expect(
      of(
        inMade('renamed'),
        inMade('api', { delegations: [{ name: 'aks' }] }),
        inMade('gateway', { applicationGatewayIPConfigurations: [{}] }),
      ),
    ).toEqual(['renamed']);
  });

  it('counts nodes of single machines, and none where they come without a pool or are stopped', () => {
    const machines = {
      count: undefined,
      virtualMachineNodesStatus: [{ count: 40 }, { count: 20 }],
    };
    const [way] = waysOf({ pools: [pool('a'), pool('b', machines)] });
    expect(way).toMatchObject({ nodeCount: 63, portsPerNode: 512 });
    const stopped = pool('b', { powerState: { code: 'Stopped' } });
    expect(waysOf({ pools: [pool('a'), stopped] })[0].nodeCount).toBe(3);
    for (const cluster of [
      { nodeProvisioningProfile: { mode: 'Auto' } },
      { powerState: { code: 'Stopped' } },
    ]) {
      const [uncounted] = waysOf({ cluster });
      expect(uncounted).not.toHaveProperty('nodeCount');
      expect(uncounted).not.toHaveProperty('portsPerNode');
    }
    const [silent] = waysOf({ pools: [pool('a', { count: undefined })] });
    expect(silent).not.toHaveProperty('nodeCount');
  });
});

describe('a gateway that loses subnets', () => {
  const inventory: AzureInventory = {
    managedClusters: [],
    natGateways: [
      {
        ...gateway,
        location: 'westeurope',
        publicIpAddresses: [
          { id: gatewayIp.id },
          { id: network('publicIPAddresses', 'far') },
        ],
        subnets: [{ id: subnetId('nodes') }],
      },
    ],
    publicIpAddresses: [{ ...gatewayIp, location: 'westeurope' }],
    publicIpPrefixes: [],
    routeTables: [],
    virtualNetworks: [],
  };
  const losing = (natGatewayResourceId: string) =>
    mapReplaced(
      [
        {
          fact: {
            resourceId: subnetId('nodes'),
            name: 'nodes',
            virtualNetworkId: network('virtualNetworks', 'vnet'),
            region: 'westeurope',
            natGatewayResourceId,
            clusters: [],
            machineZones: [],
          },
          carriedBy: 'nat',
          isRoutedAway: false,
          hasFailed: false,
          addresses: [],
          notRead: [],
        },
      ],
      {
        gatewayIdOf: () => network('natGateways', 'nat-new'),
        index: indexInventory(inventory),
      },
    );

  it('names the addresses that could not be read beside those that were', () => {
    expect(losing(gateway.id)).toMatchObject([
      {
        name: 'nat',
        addresses: [{ name: 'nat-ip', addressCount: 1 }],
        notRead: [{ kind: 'publicIp', name: 'far' }],
        subnetIds: [subnetId('nodes')],
      },
    ]);
  });

  it('is named itself where it is not listed', () => {
    expect(losing(network('natGateways', 'nat-far'))).toMatchObject([
      { addresses: [], notRead: [{ kind: 'natGateway', name: 'nat-far' }] },
    ]);
  });

  it('is none where the subnet stays', () => {
    expect(losing(network('natGateways', 'NAT-new'))).toEqual([]);
  });
});

describe('a route to a firewall', () => {
  const hubId = (name: string) =>
    `/subscriptions/00000000-0000-4000-8000-00000000000a/resourceGroups/rg-hub/providers/Microsoft.Network/${name}`;
  const peering = (id: string) => ({
    virtualNetworkPeerings: [{ remoteVirtualNetwork: { id } }],
  });
  const inNetwork = {
    firewall: {
      id: hubId('azureFirewalls/fw'),
      name: 'fw',
      ipConfigurations: [
        {
          privateIPAddress: '10.9.0.4',
          subnet: {
            id: hubId('virtualNetworks/hub/subnets/AzureFirewallSubnet'),
          },
          publicIPAddress: { id: hubId('publicIPAddresses/fw-ip') },
        },
      ],
    },
    publicIpAddresses: [
      {
        id: hubId('publicIPAddresses/fw-ip').toUpperCase(),
        name: 'fw-ip',
        ipAddress: '192.0.2.9',
      },
    ],
  };
  const inHub = {
    firewall: {
      id: hubId('azureFirewalls/fw-wan'),
      name: 'fw-wan',
      virtualHub: { id: hubId('virtualHubs/hub-weu') },
      hubIPAddresses: {
        privateIPAddress: '10.9.0.4',
        publicIPs: { addresses: [{ address: '192.0.2.7' }] },
      },
    },
    publicIpAddresses: [],
  };
  const ofHub = hubId(
    'virtualNetworks/HV_hub-weu_00000000-0000-4000-8000-00000000000b',
  );
  const to = (
    firewalls: NonNullable<AzureInventory['firewalls']>,
    peer: string,
  ) => ({
    subnets: [subnet('nodes', { routeTable })],
    network: peering(peer),
    inventory: { firewalls },
  });

  it.each<[string, Place, readonly string[]]>([
    [
      'in a peered network has its addresses; a gateway on its subnet would be unseen',
      to([inNetwork], hubId('virtualNetworks/HUB')),
      ['userDefinedRoute sys 192.0.2.9 not read: subnet AzureFirewallSubnet'],
    ],
    [
      'in a virtual hub has the hub’s',
      to([inHub, inNetwork], ofHub),
      ['userDefinedRoute sys 192.0.2.7'],
    ],
    [
      'of the same address elsewhere is another',
      to([inHub, inNetwork], hubId('virtualNetworks/other')),
      ['userDefinedRoute sys'],
    ],
  ])('%s', (_, place, lines) => {
    expect(linesOf(place)).toEqual(lines);
    expect(unsaidTexts(waysOf(place))).toEqual([]);
  });
});
