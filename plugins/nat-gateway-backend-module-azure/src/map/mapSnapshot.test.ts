import { unsaidTexts } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { readAzureAccount } from '../config/readAzureAccount';
import { ConfigReader } from '@backstage/config';
import type { AzureInventory } from '../read/AzureInventory';
import { mapSnapshot } from './mapSnapshot';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const inGroup = (group: string, type: string, name: string) =>
  `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/Microsoft.Network/${type}/${name}`;
const clusterId = (name: string) =>
  `/subscriptions/${subscriptionId}/resourcegroups/rg-a/providers/Microsoft.ContainerService/managedClusters/${name}`;
const account = readAzureAccount(
  new ConfigReader({ scopes: [{ subscriptionId }] }),
  { name: 'demo' },
);
const empty: AzureInventory = {
  natGateways: [],
  publicIpAddresses: [],
  publicIpPrefixes: [],
  virtualNetworks: [],
  routeTables: [],
  managedClusters: [],
};
const map = (inventory: Partial<AzureInventory>, scope: object = {}) =>
  mapSnapshot(
    { ...empty, ...inventory },
    {
      account: {
        ...account,
        scopes: [{ account: 'demo', subscriptionId, ...scope }],
      },
    },
  );

const managedIp = {
  id: inGroup('MC_a', 'publicIPAddresses', 'ip-of-aks'),
  name: 'ip-of-aks',
  location: 'westeurope',
  ipAddress: '192.0.2.10',
};
const managedGateway = {
  id: inGroup('MC_a', 'natGateways', 'aks-natgateway'),
  name: 'aks-natgateway',
  location: 'West Europe',
  publicIpAddresses: [{ id: managedIp.id.toUpperCase() }],
};
const managedCluster = {
  id: clusterId('aks-a'),
  name: 'aks-a',
  location: 'westeurope',
  nodeResourceGroup: 'mc_A',
  agentPoolProfiles: [
    { name: 'one', count: 3, availabilityZones: ['2', '1'] },
    { name: 'two', count: 2, availabilityZones: ['1'] },
  ],
  networkProfile: {
    outboundType: 'managedNATGateway',
    natGatewayProfile: { effectiveOutboundIPs: [{ id: managedIp.id }] },
  },
};

describe('mapping a subscription', () => {
  it.each(['managedNATGateway', 'managedNATGatewayV2'])(
    'finds the gateway that AKS made in the node resource group (%s)',
    async outboundType => {
      const { clusters } = await map({
        natGateways: [managedGateway],
        publicIpAddresses: [managedIp],
        managedClusters: [
          {
            ...managedCluster,
            networkProfile: { ...managedCluster.networkProfile, outboundType },
          },
        ],
      });
      expect(clusters).toMatchObject([
        {
          outboundType,
          resourceId: expect.stringContaining('/resourceGroups/rg-a/'),
          zones: ['1', '2'],
          ways: [{ kind: 'natGateway', gatewayResourceId: managedGateway.id }],
        },
      ]);
    },
  );

  it('counts the IPv4 addresses of a gateway’s resource group that nothing uses, by all that tells of it', async () => {
    const ip = (name: string, changes: object = {}, group = 'rg-A') => ({
      id: inGroup(group, 'publicIPAddresses', name),
      name,
      ...changes,
    });
    const prefix = (name: string, changes: object = {}) => ({
      id: inGroup('RG-a', 'publicIPPrefixes', name),
      name,
      prefixLength: 30,
      ...changes,
    });
    const used = { id: '/another' };
    const { gateways, unusedAddresses } = await map({
      natGateways: [
        { id: inGroup('rg-a', 'natGateways', 'own') },
        {
          id: inGroup('rg-z', 'natGateways', 'other'),
          publicIpAddresses: [{ id: ip('listed-by-gateway').id.toUpperCase() }],
        },
      ],
      managedClusters: [
        managedCluster,
        {
          id: clusterId('aks-b'),
          location: 'westeurope',
          agentPoolProfiles: [
            { name: 'p', nodePublicIPPrefixID: prefix('of-pool').id },
          ],
          networkProfile: {
            loadBalancerProfile: {
              effectiveOutboundIPs: [{ id: ip('in-effect').id }],
            },
            natGatewayProfile: {
              outboundIPs: { publicIPs: [ip('named').id] },
              outboundIPPrefixes: { publicIPPrefixes: [prefix('named').id] },
            },
          },
        },
      ],
      publicIpAddresses: [
        ip('free'),
        ip('v6', { publicIPAddressVersion: 'IPv6' }),
        ip('elsewhere', {}, 'rg-b'),
        ip('of-gateway', { natGateway: used }),
        ip('of-machine', { ipConfiguration: used }),
        ip('linked', { linkedPublicIPAddress: used }),
        ip('of-aks', {}, 'MC_a'),
        ip('in-use', {
          publicIPPrefix: { id: prefix('partly').id },
          ipConfiguration: used,
        }),
        ip('in-free', { publicIPPrefix: { id: prefix('free').id } }),
        ip('unfinished', { provisioningState: 'Updating' }),
        ip('listed-by-gateway'),
        ip('in-effect'),
        ip('named'),
      ],
      publicIpPrefixes: [
        prefix('free'),
        prefix('empty', { location: 'West Europe' }),
        prefix('partly'),
        prefix('of-gateway', { natGateway: used }),
        prefix('of-balancer', { loadBalancerFrontendIpConfiguration: used }),
        prefix('v6', { publicIPAddressVersion: 'IPv6', prefixLength: 124 }),
        prefix('of-pool'),
        prefix('named'),
        prefix('of-scale-set', {
          publicIPAddresses: [
            { id: '/x/virtualMachineScaleSets/v/virtualMachines/0/p/pub' },
          ],
        }),
      ],
    });
    expect(gateways[0]!.facts?.unusedAddresses).toEqual({
      publicIpCount: 1,
      prefixAddressCount: 8,
    });
    expect(
      unusedAddresses?.map(({ name, proof }) => [
        name,
        ...proof.map(({ emptyProperties }) => emptyProperties.join()),
      ]),
    ).toEqual([
      ['free', expect.stringMatching(/^properties.ipConfiguration,.*natGat/)],
      ['elsewhere', expect.any(String)],
      [
        'free',
        'properties.natGateway,properties.loadBalancerFrontendIpConfiguration',
        expect.stringContaining('properties.ipConfiguration'),
      ],
      ['empty', expect.stringContaining('properties.publicIPAddresses')],
    ]);
    expect(unusedAddresses?.at(-1)).toMatchObject({
      resourceId: prefix('empty').id,
      addressCount: 4,
      region: 'westeurope',
      container: { kind: 'resourceGroup', name: 'RG-a' },
    });
  });

  it('counts only addresses of the gateway’s owner, by tag or configuration, and none of AKS', async () => {
    const owned = (owner?: string) =>
      owner ? { tags: { 'Backstage-Owner': owner } } : {};
    const ip = (name: string, owner?: string, changes: object = {}) => ({
      id: inGroup('rg-a', 'publicIPAddresses', name),
      ...owned(owner),
      ...changes,
    });
    const prefix = (name: string, owner?: string) => ({
      id: inGroup('rg-a', 'publicIPPrefixes', name),
      prefixLength: 31,
      ...owned(owner),
    });
    const gateway = (name: string, owner?: string, group = 'rg-a') => ({
      id: inGroup(group, 'natGateways', name),
      ...owned(owner),
    });
    const inventory = {
      managedClusters: [managedCluster],
      natGateways: [
        gateway('of-a', 'group:team-a'),
        gateway('of-b', 'group:default/team-b'),
        gateway('of-no-one'),
        gateway('of-aks', undefined, 'MC_a'),
      ],
      publicIpAddresses: [
        ip('of-a', 'group:default/team-a'),
        ip('of-b', 'group:default/team-b'),
        ip('also-of-b', 'group:default/team-b'),
        ip('of-b-in-a', 'group:default/team-b', {
          publicIPPrefix: { id: prefix('of-a').id.toUpperCase() },
        }),
        ip('of-no-one'),
        { id: inGroup('MC_a', 'publicIPAddresses', 'of-aks') },
      ],
      publicIpPrefixes: [
        prefix('of-a', 'group:default/team-a'),
        prefix('of-b', 'group:default/team-b'),
      ],
    };
    const counts = async (scope: object) =>
      Object.fromEntries(
        (await map(inventory, scope)).gateways.map(({ name, facts }) => [
          name,
          Object.values(facts?.unusedAddresses ?? {}),
        ]),
      );
    expect(await counts({})).toEqual({
      'of-a': [1, 0],
      'of-b': [2, 2],
      'of-no-one': [1, 0],
      'of-aks': [0, 0],
    });
    // What carries no tag belongs to the owner of the scope.
    expect(await counts({ ownerRef: 'group:default/team-a' })).toMatchObject({
      'of-a': [2, 0],
      'of-b': [2, 2],
      'of-no-one': [2, 0],
    });
  });

  it('tells of each subnet whether default outbound access is on', async () => {
    const network = inGroup('MC_a', 'virtualNetworks', 'vnet');
    const subnets = [
      ['closed', false],
      ['open', true],
      ['silent', undefined],
    ] as const;
    const idOf = (name: string) => `${network}/subnets/${name}`;
    const inventory = {
      managedClusters: [managedCluster],
      virtualNetworks: [
        {
          id: network,
          subnets: subnets.map(([name, defaultOutboundAccess]) => ({
            id: idOf(name),
            name,
            defaultOutboundAccess,
          })),
        },
      ],
      natGateways: [
        {
          ...managedGateway,
          subnets: ['closed', 'OPEN', 'silent', 'not-listed'].map(name => ({
            id: idOf(name),
          })),
        },
      ],
    };
    const { gateways, clusters } = await map(inventory);
    expect(gateways[0]!.facts?.subnets).toEqual([
      { resourceId: idOf('closed'), defaultOutboundAccess: false },
      { resourceId: idOf('OPEN'), defaultOutboundAccess: true },
      { resourceId: idOf('silent'), defaultOutboundAccess: true },
    ]);
    expect(clusters[0]!.facts?.subnets).toContainEqual({
      resourceId: idOf('closed'),
      defaultOutboundAccess: false,
    });
  });

  it('keeps a gateway in the node resource group of a cluster in scope', async () => {
    const inventory = {
      natGateways: [
        managedGateway,
        { ...managedGateway, id: inGroup('rg-b', 'natGateways', 'other') },
      ],
      managedClusters: [managedCluster],
    };
    expect(
      (await map(inventory, { resourceGroups: ['RG-A'] })).gateways.map(
        ({ resourceId }) => resourceId,
      ),
    ).toEqual([managedGateway.id]);
    expect(
      (await map(inventory, { regions: ['northeurope'] })).gateways,
    ).toEqual([]);
  });

  it('leaves out what AKS made, to be kept as it was, where no cluster tells whose it is', async () => {
    const tags = { 'aks-managed-cluster-name': 'aks-a' };
    const inventory = {
      natGateways: [
        { ...managedGateway, tags },
        { ...managedGateway, id: inGroup('rg-b', 'natGateways', 'own') },
      ],
      notListed: ['managedClusters'] as const,
    };
    const found = async (scopes: readonly object[]) => {
      const { gateways, notListed } = await mapSnapshot(
        { ...empty, ...inventory },
        {
          account: {
            ...account,
            scopes: scopes.map(scope => ({
              account: 'demo',
              subscriptionId,
              ...scope,
            })),
          },
        },
      );
      return [gateways.map(({ resourceId }) => resourceId), notListed];
    };
    const own = inGroup('rg-b', 'natGateways', 'own');
    expect(await found([{}])).toEqual([[managedGateway.id, own], ['cluster']]);
    expect(await found([{ resourceGroups: ['rg-a'] }, {}])).toEqual([
      [own],
      ['cluster', 'natGateway', 'subnet'],
    ]);
  });

  it('bears what Azure leaves out', async () => {
    const { gateways, clusters } = await map({
      natGateways: [
        { id: inGroup('rg-a', 'natGateways', 'bare'), location: 'westeurope' },
        {},
      ],
      virtualNetworks: [
        { id: inGroup('rg-a', 'virtualNetworks', 'v') },
        {
          id: inGroup('MC_a', 'virtualNetworks', 'aks-vnet'),
          subnets: [
            {
              id: `${inGroup('MC_a', 'virtualNetworks', 'aks-vnet')}/subnets/s`,
              name: 's',
              ipConfigurations: undefined,
            },
          ],
        },
      ],
      managedClusters: [
        { id: clusterId('bare'), location: 'westeurope' },
        { ...managedCluster, networkProfile: { outboundType: 'somethingNew' } },
      ],
    });
    expect(gateways).toMatchObject([
      {
        name: 'bare',
        kind: 'azureStandard',
        tcpIdleTimeout: { seconds: 240, basis: 'default' },
        state: 'unknown',
        cloudState: 'Unknown',
        addresses: [],
        subnets: [],
        zones: [],
        tags: {},
      },
    ]);
    expect(clusters).toMatchObject([
      { name: 'bare', ways: [{ kind: 'unknown' }] },
      {
        outboundType: 'somethingNew',
        ways: [{ kind: 'defaultOutboundAccess' }],
        subnets: [{ name: 's' }],
      },
    ]);
    expect(unsaidTexts(clusters)).toEqual([]);
  });

  it('serves the subnets that either side names, each once', async () => {
    const network = inGroup('rg-a', 'virtualNetworks', 'v');
    const subnet = (name: string) => `${network}/subnets/${name}`;
    const gateway = inGroup('rg-a', 'natGateways', 'nat');
    const { gateways } = await map({
      natGateways: [{ id: gateway, subnets: [{ id: subnet('both') }] }],
      virtualNetworks: [
        {
          id: network,
          subnets: ['both', 'one'].map(name => ({
            id: subnet(name).toUpperCase(),
            name,
            natGateway: { id: gateway.toUpperCase() },
          })),
        },
      ],
    });
    expect(
      gateways[0].subnets.map(({ resourceId }) => resourceId.toLowerCase()),
    ).toEqual([subnet('both'), subnet('one')].map(id => id.toLowerCase()));
  });

  it('keeps the id of an address that cannot be read', async () => {
    const elsewhere = inGroup('rg-x', 'publicIPPrefixes', 'far');
    const { gateways } = await map({
      natGateways: [
        { ...managedGateway, publicIpPrefixes: [{ id: elsewhere }] },
      ],
    });
    expect(gateways[0].addresses[0]).toMatchObject({
      resourceId: elsewhere,
      name: 'far',
      kind: 'prefix',
      notRead: true,
    });
    expect(gateways[0].addresses[0]).not.toHaveProperty('address');
    expect(gateways[0].addresses[0]).not.toHaveProperty('addressCount');
  });

  it('counts the addresses of a prefix', async () => {
    const prefix = {
      id: inGroup('rg-a', 'publicIPPrefixes', 'p'),
      name: 'p',
      prefixLength: 28,
      ipPrefix: '192.0.2.16/28',
    };
    const { gateways } = await map({
      natGateways: [{ ...managedGateway, publicIpPrefixes: [prefix] }],
      publicIpPrefixes: [prefix],
    });
    expect(gateways[0].addresses[0]).toMatchObject({
      address: '192.0.2.16/28',
      addressCount: 16,
    });
  });

  describe('the ways out of what is no cluster', () => {
    const network = inGroup('rg-a', 'virtualNetworks', 'vnet');
    const subnetId = (name: string) => `${network}/subnets/${name}`;
    const nic = (name: string) =>
      `${inGroup('rg-a', 'networkInterfaces', name)}/ipConfigurations/one`;
    const setId = (name: string) =>
      `/subscriptions/${subscriptionId}/resourceGroups/rg-a/providers/Microsoft.Compute/virtualMachineScaleSets/${name}`;
    const ofSet = (name: string, at: number) =>
      `${setId(
        name,
      )}/virtualMachines/${at}/networkInterfaces/n/ipConfigurations/one`;
    const ip = (name: string, address: string, of?: string) => ({
      id: inGroup('rg-a', 'publicIPAddresses', name),
      name,
      ipAddress: address,
      ...(of && { ipConfiguration: { id: of } }),
    });
    const balancer = (name: string, changes: object) => {
      const id = inGroup('rg-a', 'loadBalancers', name);
      return {
        id,
        name,
        sku: { name: 'Standard' },
        frontendIPConfigurations: [
          { id: `${id}/f`, publicIPAddress: { id: ip('lb', '').id } },
        ],
        backendAddressPools: [
          {
            id: `${id}/p`,
            backendIPConfigurations: [
              { id: nic('balanced').toUpperCase() },
              { id: ofSet('web', 0) },
              { id: ofSet('web', 1) },
            ],
          },
        ],
        ...changes,
      };
    };
    const outbound = balancer('lb-out', {
      outboundRules: [
        {
          backendAddressPool: { id: `${balancer('lb-out', {}).id}/p` },
          frontendIPConfigurations: [{ id: `${balancer('lb-out', {}).id}/f` }],
          allocatedOutboundPorts: 8000,
          idleTimeoutInMinutes: 15,
        },
      ],
    });
    const set = (name: string, changes: object = {}) => ({
      id: setId(name),
      name,
      location: 'westeurope',
      tags: {},
      machineCount: 2,
      isFlexible: false,
      ipConfigurations: [
        {
          subnetId: subnetId('vms').toUpperCase(),
          hasPublicAddress: false,
          poolIds: [] as string[],
          ...changes,
        },
      ],
    });
    const web = set('web', { poolIds: [`${outbound.id}/P`] });
    const ownAddress = set('open', { hasPublicAddress: true });

    interface Place {
      readonly subnet?: object;
      readonly members?: readonly string[];
      readonly balancers?: readonly object[];
      readonly sets?: readonly object[];
      readonly notListed?: AzureInventory['notListed'];
    }
    const placesOf = async (place: Place) => {
      const { balancers = [outbound], sets = [], members, notListed } = place;
      const { places = [] } = await map({
        publicIpAddresses: [
          ip('lb', '192.0.2.1'),
          ip('own', '192.0.2.2', nic('own')),
        ],
        natGateways: [
          { id: inGroup('rg-a', 'natGateways', 'nat'), name: 'nat' },
        ],
        virtualNetworks: [
          {
            id: network,
            name: 'vnet',
            location: 'westeurope',
            subnets: [
              {
                id: subnetId('vms'),
                name: 'vms',
                ...(members && {
                  ipConfigurations: members.map(id => ({ id })),
                }),
                ...place.subnet,
              },
            ],
          },
        ],
        machines: {
          loadBalancers: balancers,
          scaleSets: sets as never,
          addresses: new Map([
            [
              setId('open').toLowerCase(),
              [ip('a', '192.0.2.8', ofSet('open', 0)), ip('b', '192.0.2.9')],
            ],
          ]),
        },
        ...(notListed && { notListed }),
      });
      return places;
    };
    /** Each way in a line, of the subnet and of the network, which are the same, and of sets. */
    const linesOf = async (place: Place) => {
      const found = await placesOf(place);
      expect(unsaidTexts(found)).toEqual([]);
      const of = (kind: string) =>
        found
          .filter(each => each.kind === kind)
          .flatMap(({ ways }) =>
            ways.map(way =>
              [
                way.kind,
                ...(way.nodeCount === undefined ? [] : [way.nodeCount]),
                ...way.addresses.flatMap(({ address }) => address ?? []),
                ...way.notRead.flatMap(unread =>
                  unread.kind === 'machineAddress'
                    ? `unread in ${unread.name}`
                    : [],
                ),
              ].join(' '),
            ),
          );
      expect(of('network')).toEqual(of('subnet'));
      return { subnet: of('subnet'), sets: of('machineGroup') };
    };
    const natGateway = { id: inGroup('rg-a', 'natGateways', 'nat') };

    it.each<[string, Place, readonly string[]]>([
      [
        'machines, each by what it has of its own, the way of most first',
        {
          members: [
            nic('bare'),
            ofSet('web', 0),
            ofSet('web', 1),
            nic('balanced'),
            nic('own'),
          ],
          sets: [web],
        },
        [
          'loadBalancer 3 192.0.2.1',
          'defaultOutboundAccess 1',
          'nodePublicIps 1 192.0.2.2',
        ],
      ],
      [
        'a gateway before all of that',
        {
          members: [nic('own'), nic('balanced')],
          subnet: { natGateway },
        },
        ['natGateway 2'],
      ],
      [
        'a private subnet',
        { members: [nic('bare')], subnet: { defaultOutboundAccess: false } },
        ['none 1'],
      ],
      ['a subnet without machines', {}, ['defaultOutboundAccess']],
      [
        'neither private endpoints nor load balancers as machines',
        {
          members: [
            nic(`pe.nic.${subscriptionId}`),
            `${outbound.id}/frontendIPConfigurations/f`,
          ],
        },
        ['defaultOutboundAccess 0'],
      ],
      [
        'the scale sets of a subnet where Azure leaves its list out',
        { sets: [web] },
        ['loadBalancer 2 192.0.2.1'],
      ],
      [
        'a delegated subnet, whose service has a way of its own',
        {
          subnet: {
            delegations: [{ serviceName: 'Microsoft.Web/serverFarms' }],
          },
        },
        ['unknown'],
      ],
      [
        'a balancer without a public address, which takes default access away',
        {
          members: [nic('balanced')],
          balancers: [balancer('lb-in', { frontendIPConfigurations: [] })],
        },
        ['none 1'],
      ],
      [
        'a Basic one without, which does not',
        {
          members: [nic('balanced')],
          balancers: [
            balancer('lb-in', {
              sku: { name: 'Basic' },
              frontendIPConfigurations: [],
            }),
          ],
        },
        ['defaultOutboundAccess 1'],
      ],
      [
        'a rule that does not forbid it as an outbound rule',
        {
          members: [nic('balanced')],
          balancers: [
            balancer('lb', {
              loadBalancingRules: [
                {
                  backendAddressPool: { id: `${balancer('lb', {}).id}/p` },
                  frontendIPConfiguration: { id: `${balancer('lb', {}).id}/f` },
                },
              ],
            }),
          ],
        },
        ['loadBalancer 1 192.0.2.1'],
      ],
      [
        'what is not known without the load balancers',
        {
          members: [nic('balanced'), nic('own')],
          notListed: ['loadBalancers'],
        },
        ['unknown 1 unread in vms', 'nodePublicIps 1 192.0.2.2'],
      ],
      [
        'nor without the list of addresses',
        {
          members: [nic('balanced'), nic('own')],
          notListed: ['publicIpAddresses'],
        },
        ['unknown 1 unread in vms', 'nodePublicIps 1 192.0.2.2'],
      ],
      [
        'nor, of their machines, without the scale sets',
        {
          members: [ofSet('web', 0), nic('balanced')],
          notListed: ['scaleSets'],
        },
        ['unknown 1 unread in vms', 'loadBalancer 1 192.0.2.1'],
      ],
    ])('tells %s', async (_, place, lines) => {
      expect((await linesOf(place)).subnet).toEqual(lines);
    });

    it.each<[string, object, Place, readonly string[]]>([
      ['by its load balancer', web, {}, ['loadBalancer 2 192.0.2.1']],
      [
        'by the addresses of its machines',
        ownAddress,
        {},
        ['nodePublicIps 2 192.0.2.8 192.0.2.9'],
      ],
      [
        'by addresses that could not be read',
        set('shut', { hasPublicAddress: true }),
        {},
        ['nodePublicIps 2 unread in vms'],
      ],
      ['by a gateway', web, { subnet: { natGateway } }, ['natGateway 2']],
      ['by default access', set('bare'), {}, ['defaultOutboundAccess 2']],
      [
        'not at all, if it is flexible',
        { ...set('bare'), isFlexible: true },
        {},
        ['none 2'],
      ],
      [
        'in a way not known, if its subnet was not read',
        set('far', { subnetId: `${network}-far/subnets/x` }),
        {},
        ['unknown 2'],
      ],
    ])('tells that a scale set goes out %s', async (_, each, place, lines) => {
      const found = await linesOf({ ...place, members: [], sets: [each] });
      expect(found.sets).toEqual(lines);
    });

    it('names the load balancer, with the ports that its rule gives each machine', async () => {
      const [subnet] = await placesOf({ members: [nic('balanced')] });
      expect(subnet.ways[0]).toMatchObject({
        loadBalancerResourceId: outbound.id,
        portsPerNode: 8000,
        portsPerNodeBasis: 'configured',
        tcpIdleTimeout: { seconds: 900, basis: 'configured' },
        reason: expect.stringContaining('lb-out carries machines in vms'),
      });
    });

    it('tells of a pool’s scale set and of its subnet what it tells of the cluster', async () => {
      const { clusters, places = [] } = await map({
        managedClusters: [
          {
            ...managedCluster,
            agentPoolProfiles: [
              { name: 'one', count: 3, vnetSubnetID: subnetId('vms') },
            ],
            networkProfile: {
              outboundType: 'loadBalancer',
              loadBalancerProfile: {
                effectiveOutboundIPs: [{ id: ip('lb', '').id }],
              },
            },
          },
        ],
        publicIpAddresses: [ip('lb', '192.0.2.1')],
        virtualNetworks: [
          { id: network, subnets: [{ id: subnetId('vms'), name: 'vms' }] },
        ],
        machines: {
          loadBalancers: [],
          scaleSets: [
            {
              ...set('aks-one'),
              id: setId('aks-one').replace('rg-a', 'MC_a'),
              tags: { 'aks-managed-poolName': 'one' },
            },
          ],
          addresses: new Map(),
        },
      });
      expect(places.map(({ kind }) => kind)).toEqual([
        'subnet',
        'network',
        'machineGroup',
      ]);
      for (const { ways } of places) expect(ways).toEqual(clusters[0].ways);
    });
  });
});
