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
    const { gateways } = await map({
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
      prefixAddressCount: 4,
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
});
