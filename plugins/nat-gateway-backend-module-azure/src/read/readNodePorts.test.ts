import { startAzure } from '../testing/startAzure';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const inGroup = (name: string) =>
  `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Network/${name}`;

const balancer = (name: string, address: string) => [
  {
    type: 'publicIPAddresses',
    name: address,
    sku: 'Standard',
    properties: { publicIPAllocationMethod: 'Static' },
  },
  {
    type: 'loadBalancers',
    name,
    sku: 'Standard',
    properties: {
      frontendIPConfigurations: [
        {
          name: 'out',
          properties: {
            publicIPAddress: { id: `@rg/publicIPAddresses/${address}` },
          },
        },
      ],
      backendAddressPools: [{ name: 'machines' }],
      outboundRules: [
        {
          name: 'out',
          properties: {
            protocol: 'All',
            allocatedOutboundPorts: 2048,
            idleTimeoutInMinutes: 4,
            backendAddressPool: {
              id: inGroup(`loadBalancers/${name}/backendAddressPools/machines`),
            },
            frontendIPConfigurations: [
              {
                id: inGroup(
                  `loadBalancers/${name}/frontendIPConfigurations/out`,
                ),
              },
            ],
          },
        },
      ],
    },
  },
];

const scaleSet = (name: string, of: string, subnet = 'machines') => ({
  type: 'virtualMachineScaleSets',
  name,
  properties: {
    capacity: 3,
    virtualMachineProfile: {
      networkProfile: {
        networkInterfaceConfigurations: [
          {
            name: 'nic',
            properties: {
              primary: true,
              ipConfigurations: [
                {
                  name: 'ipconfig1',
                  properties: {
                    subnet: { id: `@rg/virtualNetworks/net/subnets/${subnet}` },
                    loadBalancerBackendAddressPools: [
                      {
                        id: inGroup(
                          `loadBalancers/${of}/backendAddressPools/machines`,
                        ),
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  },
});

const scenario = {
  subscription: { id: subscriptionId },
  tenantId: 'e0000000-0000-4000-a000-00000000000e',
  principals: [
    {
      name: 'reader',
      clientId: 'e0000000-0000-4000-a000-0000000000c0',
      clientSecret: 'emulated-not-a-secret',
      objectId: 'e0000000-0000-4000-a000-0000000000f0',
      assignments: [
        { role: 'Reader', scope: 'subscription' },
        { role: 'Monitoring Reader', scope: 'subscription' },
      ],
    },
  ],
  resourceGroups: [
    {
      name: 'rg',
      resources: [
        ...balancer('lb-batch', 'pip-batch'),
        ...balancer('lb-web', 'pip-web'),
        {
          type: 'virtualNetworks',
          name: 'net',
          properties: {
            addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
            subnets: [
              {
                name: 'machines',
                properties: { addressPrefix: '10.0.0.0/19' },
              },
              { name: 'others', properties: { addressPrefix: '10.0.32.0/19' } },
            ],
          },
        },
        scaleSet('vmss-batch', 'lb-batch'),
        scaleSet('vmss-more', 'lb-batch'),
        scaleSet('vmss-web', 'lb-web', 'others'),
      ],
    },
  ],
  workloads: [
    {
      name: 'batch',
      source: '@rg/virtualMachineScaleSets/vmss-batch',
      model: { kind: 'steady' as const, connectionsPerMinute: 3000, noise: 0 },
      lifetimeSeconds: 60,
      abandonedShare: 0,
      udpShare: 0,
      destinations: [{ name: 'partner', share: 1 }],
      hotNode: { node: 1, share: 0.5 },
    },
  ],
};

describe('reading the ports of machines that are no nodes', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  const collect = () =>
    started.provider.collect({
      scope: started.provider.scopes[0].scope,
      signal: new AbortController().signal,
    });
  const metricCalls = () =>
    started.azure.journal
      .entries()
      .filter(({ method, path }) => method === 'POST' && /metrics/.test(path));

  beforeAll(async () => {
    started = await startAzure({ scenario });
  });
  afterAll(() => started.azure.stop());

  it('tells them of each place that goes out through one load balancer, and asks of each balancer once', async () => {
    const { places = [], gaps } = await collect();

    expect(gaps).toEqual([]);
    const byName = Object.fromEntries(
      places.map(({ name, nodePorts }) => [name, nodePorts]),
    );
    expect(Object.keys(byName).sort()).toEqual([
      'machines',
      'net',
      'others',
      'vmss-batch',
      'vmss-more',
      'vmss-web',
    ]);
    expect(byName['vmss-batch']).toMatchObject({
      windowMinutes: 15,
      nodeCount: 6,
    });
    expect(byName['vmss-batch']?.nodes.slice(0, 3)).toEqual([
      expect.objectContaining({ usedPorts: 1500, allocatedPorts: 2048 }),
      expect.objectContaining({ usedPorts: 750, allocatedPorts: 2048 }),
      expect.objectContaining({ usedPorts: 750, allocatedPorts: 2048 }),
    ]);
    expect(byName['vmss-more']).toEqual(byName['vmss-batch']);
    expect(byName.machines).toEqual(byName['vmss-batch']);
    expect(byName.others).toEqual(byName['vmss-web']);
    expect(byName['vmss-web']?.nodes[0].usedPorts).toBe(0);
    // Of two balancers, one figure would say of which.
    expect(byName.net).toBeUndefined();
    expect(metricCalls()).toHaveLength(2);

    started.azure.journal.clear();
    expect((await collect()).places).toEqual(places);
    expect(metricCalls()).toEqual([]);
  });

  it('says of which places they are missing where they may not be read', async () => {
    const blind = await startAzure({ scenario });
    blind.azure.faults.add({
      method: 'POST',
      path: /UsedSnatPorts/,
      times: 10,
      respond: { status: 403, code: 'AuthorizationFailed', message: 'No.' },
    });
    const { places = [], gaps } = await blind.provider.collect({
      scope: blind.provider.scopes[0].scope,
      signal: new AbortController().signal,
    });
    await blind.azure.stop();

    expect(places.filter(({ nodePorts }) => nodePorts)).toEqual([]);
    expect(gaps).toEqual([
      expect.objectContaining({
        figures: 'nodePorts',
        reason: 'forbidden',
        clusterResourceIds: expect.arrayContaining(
          places
            .filter(({ name }) => name !== 'net')
            .map(({ resourceId }) => resourceId),
        ),
      }),
    ]);
  });
});
