import { startAzure } from '../testing/startAzure';

const spokes = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const hubs = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e02';
const ofHubs = (name: string) =>
  `/subscriptions/${hubs}/resourceGroups/rg-hub/providers/Microsoft.Network/${name}`;
/** Azure peers the networks of a virtual hub with one of its own. */
const ofVirtualHub =
  '/subscriptions/00000000-0000-4000-8000-00000000000a/resourceGroups/RG_hub/providers/Microsoft.Network/virtualNetworks/HV_hub-weu_00000000-0000-4000-8000-00000000000b';
const firewallAddress = '10.9.0.4';

const network = (
  name: string,
  options: {
    readonly prefix: string;
    readonly subnet: string;
    readonly properties?: object;
    readonly peer?: string;
  },
) => ({
  type: 'virtualNetworks',
  name,
  properties: {
    addressSpace: { addressPrefixes: [options.prefix] },
    subnets: [
      {
        name: options.subnet,
        properties: { addressPrefix: options.prefix, ...options.properties },
      },
    ],
    virtualNetworkPeerings: options.peer
      ? [
          {
            name: 'peer',
            properties: { remoteVirtualNetwork: { id: options.peer } },
          },
        ]
      : [],
  },
});
const spoke = (name: string, prefix: string, peer?: string) =>
  network(name, {
    prefix,
    subnet: `in-${name}`,
    properties: { routeTable: { id: '@rg-spokes/routeTables/rt' } },
    peer,
  });

const scenario = {
  subscription: { id: spokes },
  moreSubscriptions: [{ id: hubs }],
  tenantId: 'e0000000-0000-4000-a000-00000000000e',
  principals: ['/', 'subscription'].map((scope, index) => ({
    name: scope === '/' ? 'reader-of-all' : 'reader-of-spokes',
    clientId: `e0000000-0000-4000-a000-0000000000c${index}`,
    clientSecret: 'emulated-not-a-secret',
    objectId: `e0000000-0000-4000-a000-0000000000f${index}`,
    assignments: [{ role: 'Reader', scope }],
  })),
  resourceGroups: [
    {
      name: 'rg-hub',
      subscription: hubs,
      resources: [
        {
          type: 'publicIPAddresses',
          name: 'pip-fw',
          sku: 'Standard',
          properties: { publicIPAllocationMethod: 'Static' },
        },
        network('hub', {
          prefix: '10.9.0.0/26',
          subnet: 'AzureFirewallSubnet',
          peer: `/subscriptions/${spokes}/resourceGroups/rg-spokes/providers/Microsoft.Network/virtualNetworks/spoke`,
        }),
        {
          type: 'azureFirewalls',
          name: 'fw',
          properties: {
            ipConfigurations: [
              {
                name: 'one',
                properties: {
                  subnet: {
                    id: ofHubs(
                      'virtualNetworks/hub/subnets/AzureFirewallSubnet',
                    ),
                  },
                  publicIPAddress: { id: ofHubs('publicIPAddresses/pip-fw') },
                },
              },
            ],
          },
        },
        {
          type: 'azureFirewalls',
          name: 'fw-wan',
          properties: {
            virtualHub: { id: ofHubs('virtualHubs/hub-weu') },
            hubIPAddresses: {
              privateIPAddress: firewallAddress,
              publicIPs: { count: 1, addresses: [{ address: '192.0.2.7' }] },
            },
          },
        },
      ],
    },
    {
      name: 'rg-spokes',
      resources: [
        {
          type: 'routeTables',
          name: 'rt',
          properties: {
            routes: [
              {
                name: 'out',
                properties: {
                  addressPrefix: '0.0.0.0/0',
                  nextHopType: 'VirtualAppliance',
                  nextHopIpAddress: firewallAddress,
                },
              },
            ],
          },
        },
        spoke('spoke', '10.10.0.0/24', ofHubs('virtualNetworks/hub')),
        spoke('branch', '10.11.0.0/24', ofVirtualHub),
        spoke('lone', '10.12.0.0/24'),
      ],
    },
  ],
};

/** How each spoke's subnet goes out. */
async function waysOfSpokes(options: {
  readonly principal: 'reader-of-all' | 'reader-of-spokes';
  readonly scopes: readonly string[];
}) {
  const started = await startAzure({ scenario });
  const { azure } = started;
  try {
    const { tenantId, principals } = azure;
    const provider = started.another({
      credential: { tenantId, ...principals[options.principal] },
      scopes: options.scopes.map(subscriptionId => ({ subscriptionId })),
    });
    const { places = [], gaps } = await provider.collect({
      scope: provider.scopes.find(({ scope }) => scope.id === spokes)!.scope,
      signal: new AbortController().signal,
    });
    expect(gaps).toEqual([]);
    const address = azure.state.get(ofHubs('publicIPAddresses/pip-fw'))
      ?.properties as { readonly ipAddress?: string } | undefined;
    return places
      .filter(({ kind }) => kind === 'subnet')
      .map(({ name, ways: [way] }) =>
        [
          name,
          way.kind,
          ('firewall' in way && way.firewall?.name) || 'no firewall',
          ...way.addresses.map(each =>
            each.address === address?.ipAddress ? 'its address' : each.address,
          ),
          ...way.notRead.map(each => `${each.name} not read`),
        ].join(', '),
      )
      .sort();
  } finally {
    await azure.stop();
  }
}

describe('routes that lead to a firewall of a hub', () => {
  it('name it in a peered network of a subscription that is not collected, and in a virtual hub of one of the account', async () => {
    expect(
      await waysOfSpokes({
        principal: 'reader-of-all',
        scopes: [spokes, hubs],
      }),
    ).toEqual([
      'in-branch, userDefinedRoute, fw-wan, 192.0.2.7',
      'in-lone, userDefinedRoute, no firewall',
      // A NAT gateway on its subnet would be unseen.
      'in-spoke, userDefinedRoute, fw, its address, AzureFirewallSubnet not read',
    ]);
  });

  it('lead beyond what is shown where it may not be read', async () => {
    expect(
      await waysOfSpokes({ principal: 'reader-of-spokes', scopes: [spokes] }),
    ).toEqual([
      'in-branch, userDefinedRoute, no firewall',
      'in-lone, userDefinedRoute, no firewall',
      'in-spoke, userDefinedRoute, no firewall',
    ]);
  });

  it('fail no collection when the hub does not answer, and tell a gap, also of one that may not be read any more', async () => {
    const started = await startAzure({ scenario });
    const { azure } = started;
    try {
      const { tenantId, principals } = azure;
      const provider = started.another({
        credential: { tenantId, ...principals['reader-of-all'] },
        scopes: [{ subscriptionId: spokes }],
      });
      const collect = async (status?: number) => {
        azure.faults.clear();
        if (status) {
          azure.faults.add({
            method: 'GET',
            path: new RegExp(`${hubs}.*azureFirewalls`),
            times: Infinity,
            respond: { status, code: 'Refused', message: 'No.' },
          });
        }
        azure.clock.advance({ milliseconds: 15 * 60_000 });
        const { places, gaps, notListed } = await provider.collect({
          scope: provider.scopes[0].scope,
          signal: new AbortController().signal,
        });
        const subnet = places?.find(({ name }) => name === 'in-spoke');
        const [way] = subnet?.ways ?? [];
        expect(
          gaps.every(gap =>
            gap.clusterResourceIds?.includes(subnet?.resourceId ?? ''),
          ),
        ).toBe(true);
        return {
          addresses: way.addresses.length,
          notRead: way.notRead.map(({ kind }) => kind),
          gaps: gaps.map(({ part, code }) => `${part}: ${code}`),
          notListed,
        };
      };
      const unread = {
        addresses: 0,
        notRead: ['firewall'],
        gaps: ['firewalls: Refused'],
        notListed: ['firewall'],
      };
      const read = { addresses: 1, notRead: ['subnet'], gaps: [] };

      expect(await collect(400)).toEqual(unread);
      expect(await collect()).toEqual(read);
      expect(await collect(400)).toEqual({
        ...read,
        gaps: ['firewalls: Refused'],
      });
      expect(await collect(403)).toEqual(unread);
    } finally {
      await azure.stop();
    }
  });
});
