import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const operationMilliseconds = 60_000;
const managed = 'rg/managedClusters/aks-managed';
const own = 'rg/managedClusters/aks-own';
const nodes = (name: string) => `MC_rg_${name}_westeurope`;

const route = (nextHopType: string) => [
  {
    name: 'default',
    properties: {
      addressPrefix: '0.0.0.0/0',
      nextHopType,
      ...(nextHopType === 'VirtualAppliance'
        ? { nextHopIpAddress: '10.9.0.4' }
        : {}),
    },
  },
];

const scenario = smallScenario({
  resources: [
    { type: 'publicIPAddresses', name: 'pip', sku: 'Standard' },
    {
      type: 'natGateways',
      name: 'nat',
      properties: { publicIpAddresses: [{ id: '@rg/publicIPAddresses/pip' }] },
    },
    { type: 'natGateways', name: 'nat-bare' },
    {
      type: 'routeTables',
      name: 'rt',
      properties: { routes: route('VirtualAppliance') },
    },
    { type: 'routeTables', name: 'rt-bare' },
    {
      type: 'routeTables',
      name: 'rt-none',
      properties: { routes: route('None') },
    },
    {
      type: 'virtualNetworks',
      name: 'vnet',
      properties: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [
          { name: 'nodes', properties: { addressPrefix: '10.0.0.0/24' } },
        ],
      },
    },
    {
      type: 'managedClusters',
      name: 'aks-managed',
      properties: { agentPoolProfiles: [{ name: 'system', count: 2 }] },
    },
    {
      type: 'managedClusters',
      name: 'aks-own',
      properties: {
        agentPoolProfiles: [
          {
            name: 'system',
            count: 2,
            vnetSubnetID: '@rg/virtualNetworks/vnet/subnets/nodes',
          },
        ],
      },
    },
  ],
});

describe('outbound types of AKS clusters', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    azure = await startAzureEmulator({
      scenario,
      clock: { now: () => new Date('2026-11-20T12:00:00Z') },
      latency: { operationMilliseconds },
    });
    arm = await ArmSession.open(azure);
  });

  afterEach(async () => {
    await azure.stop();
  });

  const settle = () =>
    azure.clock.advance({ milliseconds: operationMilliseconds });
  const profileOf = (body: JsonObject) =>
    (body.properties as JsonObject).networkProfile as JsonObject;

  /** PUTs a cluster's own body back with changes. */
  async function change(
    cluster: string,
    networkProfile: JsonObject,
    more: JsonObject = {},
  ) {
    const { body } = await arm.get(cluster);
    return arm.put(cluster, {
      ...body,
      properties: {
        ...(body.properties as JsonObject),
        ...more,
        networkProfile: { ...profileOf(body), ...networkProfile },
      },
    });
  }

  async function attach(properties: JsonObject) {
    await arm.put('rg/virtualNetworks/vnet/subnets/nodes', {
      properties: { addressPrefix: '10.0.0.0/24', ...properties },
    });
    settle();
  }

  const addresses = (group: string) =>
    azure.state
      .list('Microsoft.Network/publicIPAddresses')
      .filter(address => String(address.id).includes(`/${group}/`));

  it('changes load balancer to managed NAT gateway: the addresses go at once, the new ones come at the end', async () => {
    const [old] = addresses(nodes('aks-managed'));
    const changed = await change(managed, {
      outboundType: 'managedNATGateway',
      natGatewayProfile: { managedOutboundIPProfile: { count: 2 } },
    });
    expect(changed.status).toBe(200);
    expect(profileOf(changed.body)).not.toHaveProperty('loadBalancerProfile');
    expect(addresses(nodes('aks-managed'))).toEqual([]);
    settle();
    const { body } = await arm.get(managed);
    expect(body.properties).toMatchObject({
      provisioningState: 'Succeeded',
      networkProfile: {
        outboundType: 'managedNATGateway',
        natGatewayProfile: {
          sku: 'StandardV2',
          idleTimeoutInMinutes: 4,
          effectiveOutboundIPs: [
            { id: expect.any(String) },
            { id: expect.any(String) },
          ],
        },
      },
    });
    expect(addresses(nodes('aks-managed'))).toHaveLength(2);
    expect(azure.state.get(String(old.id))).toBeUndefined();
    const [gateway] = azure.state
      .list('Microsoft.Network/natGateways')
      .filter(({ id }) => String(id).includes('/MC_'));
    expect(gateway).toMatchObject({
      sku: { name: 'StandardV2' },
      properties: { subnets: [{ id: expect.stringContaining('aks-subnet') }] },
    });

    await change(managed, { outboundType: 'loadBalancer' });
    settle();
    expect(azure.state.get(String(gateway.id))).toBeUndefined();
    expect(addresses(nodes('aks-managed'))).toHaveLength(1);
  });

  it("goes through all permitted changes in a network of one's own", async () => {
    await attach({
      natGateway: { id: arm.id('rg/natGateways/nat') },
      routeTable: { id: arm.id('rg/routeTables/rt') },
    });
    for (const outboundType of [
      'userAssignedNATGateway',
      'userDefinedRouting',
      'userAssignedNATGateway',
      'loadBalancer',
      'userDefinedRouting',
      'loadBalancer',
    ]) {
      expect((await change(own, { outboundType })).status).toBe(200);
      settle();
      const { body } = await arm.get(own);
      expect(profileOf(body).outboundType).toBe(outboundType);
      expect(addresses(nodes('aks-own'))).toHaveLength(
        outboundType === 'loadBalancer' ? 1 : 0,
      );
    }
  });

  it.each([
    [
      managed,
      'userAssignedNATGateway',
      'AzureEmulator.OutboundTypeCannotBeChanged',
    ],
    [
      managed,
      'userDefinedRouting',
      'AzureEmulator.OutboundTypeCannotBeChanged',
    ],
    [own, 'managedNATGateway', 'AzureEmulator.OutboundTypeCannotBeChanged'],
    [own, 'none', 'AzureEmulator.OutboundTypeCannotBeChanged'],
    [own, 'carrierPigeon', 'UnsupportedOutboundType'],
    [own, 'userAssignedNATGateway', 'SubnetNotAssociatedWithNATGateway'],
    [own, 'userDefinedRouting', 'ExistingRouteTableNotAssociatedWithSubnet'],
  ])('refuses %s to become %s', async (cluster, outboundType, code) => {
    const { body: before } = await arm.get(cluster);
    const { body, status } = await change(cluster, { outboundType });
    expect([status, body.error]).toEqual([
      400,
      expect.objectContaining({ code }),
    ]);
    expect((await arm.get(cluster)).body).toEqual(before);
  });

  it.each([
    ['rt-bare', 'RouteTableMissingDefaultRouteError'],
    ['rt-none', 'RouteTableInvalidNextHop'],
  ])('refuses user-defined routing by %s', async (table, code) => {
    await attach({ routeTable: { id: arm.id(`rg/routeTables/${table}`) } });
    const { body } = await change(own, { outboundType: 'userDefinedRouting' });
    expect(body.error).toMatchObject({ code });
  });

  it('refuses a gateway without addresses', async () => {
    await attach({ natGateway: { id: arm.id('rg/natGateways/nat-bare') } });
    const { body } = await change(own, {
      outboundType: 'userAssignedNATGateway',
    });
    expect(body.error).toMatchObject({
      code: 'NATGatewayNotAssociatedWithPublicIPOrIPPrefix',
    });
  });

  it.each([
    [
      { managedOutboundIPProfile: { count: 17 } },
      'InvalidNATGatewayProfileManagedOutboundIPCount',
    ],
    [
      { idleTimeoutInMinutes: 3 },
      'InvalidNATGatewayProfileIdleTimeoutInMinutes',
    ],
    [{ sku: 'Premium' }, 'UnsupportedOutboundType'],
    [
      {
        managedOutboundIPProfile: { count: 1 },
        outboundIPs: { publicIPs: ['/x'] },
      },
      'AzureEmulator.ManagedAndOwnOutboundIPs',
    ],
  ])('refuses the NAT gateway profile %j', async (natGatewayProfile, code) => {
    const { body } = await change(managed, {
      outboundType: 'managedNATGateway',
      natGatewayProfile,
    });
    expect(body.error).toMatchObject({ code });
  });

  it("refuses managed NAT gateways in a network of one's own from the start", async () => {
    const { body } = await arm.get(own);
    const { body: refused } = await arm.put('rg/managedClusters/aks-new', {
      ...body,
      properties: {
        agentPoolProfiles: (body.properties as JsonObject).agentPoolProfiles,
        networkProfile: { outboundType: 'managedNATGateway' },
      },
    });
    expect(refused.error).toMatchObject({
      code: 'ManagedNATGatewayWithCustomVNetNotAllowed',
    });
  });

  it('locks the nodes out when the authorised ranges leave the new addresses out', async () => {
    await attach({ natGateway: { id: arm.id('rg/natGateways/nat') } });
    const pip = await arm.get('rg/publicIPAddresses/pip');
    const { ipAddress } = pip.body.properties as JsonObject;
    const outboundType = 'userAssignedNATGateway';
    const locked = await change(
      own,
      { outboundType },
      { apiServerAccessProfile: { authorizedIPRanges: ['192.0.2.0/24'] } },
    );
    settle();
    const { pathname, search } = new URL(
      String(locked.headers['azure-asyncoperation']),
    );
    expect((await arm.get(pathname + search)).body).toMatchObject({
      status: 'Failed',
      error: { code: 'AzureEmulator.NodesLockedOut' },
    });
    expect((await arm.get(own)).body.properties).toMatchObject({
      provisioningState: 'Failed',
    });
    await change(
      own,
      { outboundType },
      {
        apiServerAccessProfile: {
          authorizedIPRanges: ['192.0.2.0/24', `${ipAddress}/32`],
        },
      },
    );
    settle();
    expect((await arm.get(own)).body.properties).toMatchObject({
      provisioningState: 'Succeeded',
    });
  });

  it('takes back what others change or delete of what it owns', async () => {
    const balancer = arm.id(`${nodes('aks-own')}/loadBalancers/kubernetes`);
    const before = azure.state.get(balancer);
    expect((await arm.patch(balancer, { tags: {} })).status).toBe(200);
    expect(azure.state.get(balancer)?.tags).toEqual({});
    settle();
    expect(azure.state.get(balancer)?.tags).toEqual(before?.tags);
  });

  it('leaves alone what others make beside it', async () => {
    const added = arm.id(`${nodes('aks-own')}/publicIPAddresses/pip-service`);
    await arm.put(added, { location: 'westeurope', sku: { name: 'Standard' } });
    settle();
    settle();
    expect(azure.state.get(added)).toBeDefined();
  });

  it('changes the number of its own addresses and keeps the old ones', async () => {
    const [old] = addresses(nodes('aks-own'));
    await change(own, {
      loadBalancerProfile: { managedOutboundIPs: { count: 3 } },
    });
    settle();
    const grown = addresses(nodes('aks-own'));
    expect(grown).toHaveLength(3);
    expect(grown.map(({ id }) => id)).toContain(old.id);
  });

  it('refuses an address that another resource has, before anything is changed', async () => {
    const named = {
      loadBalancerProfile: {
        outboundIPs: {
          publicIPs: [{ id: arm.id('rg/publicIPAddresses/pip') }],
        },
      },
    };
    const before = (await arm.get(own)).body;
    const { status, body } = await change(own, named);
    expect([status, body.error]).toEqual([
      400,
      expect.objectContaining({
        code: 'AzureEmulator.ClusterAddressInUse',
        message: expect.stringContaining('/natGateways/nat.'),
      }),
    ]);
    settle();
    expect((await arm.get(own)).body).toEqual(before);
  });

  it('takes addresses that are free, and keeps them', async () => {
    const free = arm.id('rg/publicIPAddresses/pip-free');
    await arm.put(free, { location: 'westeurope', sku: { name: 'Standard' } });
    const named = {
      loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: free }] } },
    };
    for (const again of ['at first', 'again']) {
      const { status } = await change(own, named);
      expect([again, status]).toEqual([again, 200]);
      settle();
    }
    expect((await arm.get(own)).body.properties).toMatchObject({
      provisioningState: 'Succeeded',
      networkProfile: {
        loadBalancerProfile: { effectiveOutboundIPs: [{ id: free }] },
      },
    });
  });

  it.each([
    ['ports that are no multiple of eight', { allocatedOutboundPorts: 1001 }],
    ['an idle timeout of three minutes', { idleTimeoutInMinutes: 3 }],
    [
      'more addresses than AKS gives',
      { managedOutboundIPs: { count: 101 }, outboundIPs: null },
    ],
  ])('refuses a load balancer with %s', async (_, loadBalancerProfile) => {
    const refused = await change(managed, { loadBalancerProfile });
    expect(refused.status).toBe(400);
    settle();
    expect((await arm.get(managed)).status).toBe(200);
  });

  it('counts the ports of every address that its load balancer is to have', async () => {
    const wanted = (count: number) =>
      change(managed, {
        loadBalancerProfile: {
          allocatedOutboundPorts: 32_000,
          managedOutboundIPs: { count },
        },
      });
    expect((await wanted(1)).body.error).toMatchObject({
      code: 'InvalidLoadBalancerProfileAllocatedOutboundPorts',
      target: 'networkProfile.loadBalancerProfile.allocatedOutboundPorts',
      message: expect.stringContaining('Total node count 3 requires 96000'),
    });
    expect((await wanted(2)).status).toBe(200);
  });

  it('adds, scales and deletes agent pools as resources', async () => {
    const path = `${own}/agentPools/more`;
    const pool = (count: number) => ({
      properties: {
        count,
        vnetSubnetID: arm.id('rg/virtualNetworks/vnet/subnets/nodes'),
      },
    });
    expect((await arm.put(path, pool(3))).status).toBe(201);
    expect((await arm.put(path, pool(1))).status).toBe(409);
    settle();
    expect((await arm.get(path)).body.properties).toMatchObject({
      count: 3,
      mode: 'User',
      provisioningState: 'Succeeded',
    });
    expect((await arm.put(path, pool(1))).status).toBe(200);
    settle();
    expect((await arm.delete(path)).status).toBe(202);
    settle();
    expect((await arm.get(path)).status).toBe(404);
    expect((await arm.delete(path)).status).toBe(204);
    expect(
      (await arm.delete(`${own}/agentPools/system`)).body.error,
    ).toMatchObject({ code: 'AzureEmulator.LastSystemPoolCannotBeDeleted' });
  });

  it('shows its nodes as scale set instances with addresses of their subnet', async () => {
    const sets = `${arm.id(
      nodes('aks-own'),
    )}/providers/Microsoft.Compute/virtualMachineScaleSets`;
    const list = await arm.get(`${sets}?api-version=2024-11-01`);
    const [set] = list.body.value as JsonObject[];
    expect(set.name).toMatch(/^aks-system-\d{8}-vmss$/);
    const interfaces = await arm.get(
      `${String(set.id)}/networkInterfaces?api-version=2024-05-01`,
    );
    const subnet = await arm.get('rg/virtualNetworks/vnet/subnets/nodes');
    expect(interfaces.body.value).toMatchObject([
      {
        properties: {
          ipConfigurations: [{ properties: { privateIPAddress: '10.0.0.4' } }],
        },
      },
      {
        properties: {
          ipConfigurations: [{ properties: { privateIPAddress: '10.0.0.5' } }],
        },
      },
    ]);
    expect(subnet.body.properties).toMatchObject({
      ipConfigurations: (interfaces.body.value as JsonObject[]).map(
        ({ id }) => ({ id: `${String(id)}/ipConfigurations/ipconfig1` }),
      ),
    });
    const instance = `${String(
      set.id,
    )}/virtualMachines/1?api-version=2024-11-01`;
    expect((await arm.get(instance)).body.instanceId).toBe('1');
    const missing = `${sets}/nope?api-version=2024-11-01`;
    expect((await arm.get(missing)).body.error).toMatchObject({
      code: 'ResourceNotFound',
    });
    expect((await arm.delete(missing)).status).toBe(501);
  });
});
