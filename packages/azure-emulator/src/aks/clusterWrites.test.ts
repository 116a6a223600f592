import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const standing = 'rg/managedClusters/aks';
const fresh = 'rg/managedClusters/aks-new';
const addressType = 'Microsoft.Network/publicIPAddresses';

const scenario = smallScenario({
  resourceGroups: [
    {
      name: 'rg',
      resources: [
        {
          type: 'virtualNetworks',
          name: 'vnet',
          properties: {
            addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
            subnets: [
              { name: 'small', properties: { addressPrefix: '10.0.0.0/28' } },
            ],
          },
        },
        {
          type: 'managedClusters',
          name: 'aks',
          properties: {
            dnsPrefix: 'aks',
            kubernetesVersion: '1.33',
            agentPoolProfiles: [
              { name: 'system', count: 1, vmSize: 'Standard_D2s_v5' },
            ],
          },
        },
      ],
    },
    {
      name: 'rg-mine',
      resources: [{ type: 'publicIPAddresses', name: 'pip', sku: 'Standard' }],
    },
  ],
});

describe('writes of AKS clusters', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    azure = await startAzureEmulator({
      scenario,
      clock: { now: () => new Date('2026-11-20T12:00:00Z') },
    });
    arm = await ArmSession.open(azure);
  });

  afterEach(async () => {
    await azure.stop();
  });

  const create = (
    properties: JsonObject,
    options: { readonly pool?: JsonObject; readonly path?: string } = {},
  ) =>
    arm.put(options.path ?? fresh, {
      location: 'westeurope',
      properties: {
        agentPoolProfiles: [{ name: 'system', count: 1, ...options.pool }],
        ...properties,
      },
    });

  /** PUTs the standing cluster's own body back with changes. */
  async function change(
    properties: JsonObject,
    options: { readonly pool?: JsonObject } = {},
  ) {
    const { body } = await arm.get(standing);
    const current = body.properties as {
      readonly networkProfile: JsonObject;
      readonly agentPoolProfiles: readonly JsonObject[];
    };
    return arm.put(standing, {
      ...body,
      properties: {
        ...current,
        agentPoolProfiles: current.agentPoolProfiles.map(pool => ({
          ...pool,
          ...options.pool,
        })),
        ...properties,
        networkProfile: {
          ...current.networkProfile,
          ...(properties.networkProfile as JsonObject | undefined),
        },
      },
    });
  }

  const codeOf = ({ body }: { readonly body: JsonObject }) =>
    (body.error as JsonObject | undefined)?.code;

  describe('the node resource group', () => {
    it.each([
      ['RG', 'NodeResourceGroupSameAsResourceGroup'],
      ['rg-mine', 'NodeResourceGroupAlreadyExists'],
      ['RG-Mine', 'NodeResourceGroupAlreadyExists'],
      ['MC_rg_aks_westeurope', 'NodeResourceGroupAlreadyExists'],
      ['a/b', 'AzureEmulator.NodeResourceGroupNameInvalid'],
      ['..', 'AzureEmulator.NodeResourceGroupNameInvalid'],
      ['ends.', 'AzureEmulator.NodeResourceGroupNameInvalid'],
      ['x'.repeat(91), 'AzureEmulator.NodeResourceGroupNameInvalid'],
      [7, 'AzureEmulator.NodeResourceGroupNameInvalid'],
    ])(
      '%s is refused, and nothing is made',
      async (nodeResourceGroup, code) => {
        const refused = await create({ nodeResourceGroup });
        expect([refused.status, codeOf(refused)]).toEqual([400, code]);
        expect((await arm.get(fresh)).status).toBe(404);
      },
    );

    it('is never shared: what another cluster or a user has is still there afterwards', async () => {
      expect((await create({ nodeResourceGroup: 'mc-one' })).status).toBe(201);
      const other = 'rg/managedClusters/aks-other';
      expect(
        codeOf(await create({ nodeResourceGroup: 'mc-one' }, { path: other })),
      ).toBe('NodeResourceGroupAlreadyExists');
      await arm.delete(fresh);
      expect((await arm.get('mc-one')).status).toBe(404);
      expect((await arm.get('rg-mine/publicIPAddresses/pip')).status).toBe(200);
      expect((await arm.get('MC_rg_aks_westeurope')).status).toBe(200);
    });
  });

  it('takes no group of a cluster that lost it, and spares one that somebody made later', async () => {
    await create(
      {
        nodeResourceGroup: 'mc-lost',
        networkProfile: { outboundType: 'none' },
      },
      {
        pool: { vnetSubnetID: arm.id('rg/virtualNetworks/vnet/subnets/small') },
      },
    );
    await arm.get(fresh);
    await arm.delete('mc-lost');
    expect((await arm.get('mc-lost')).status).toBe(404);
    const other = 'rg/managedClusters/aks-other';
    expect(
      codeOf(await create({ nodeResourceGroup: 'MC-Lost' }, { path: other })),
    ).toBe('NodeResourceGroupAlreadyExists');
    azure.clock.advance({ milliseconds: 1000 });
    await arm.put('mc-lost', { location: 'westeurope' });
    await arm.put('mc-lost/routeTables/mine', { location: 'westeurope' });
    await arm.delete(fresh);
    expect((await arm.get(fresh)).status).toBe(404);
    expect((await arm.get('mc-lost/routeTables/mine')).status).toBe(200);
  });

  describe('the size of a subnet', () => {
    const inSmall = (count: number, more: JsonObject = {}) => ({
      pool: {
        count,
        vnetSubnetID: arm.id('rg/virtualNetworks/vnet/subnets/small'),
        ...more,
      },
    });
    const last = '10.0.0.14';

    it('refuses more nodes than fit, with those of upgrades, at creation', async () => {
      for (const pool of [
        inSmall(50),
        inSmall(11),
        inSmall(1, { enableAutoScaling: true, minCount: 1, maxCount: 20 }),
      ]) {
        const refused = await create({}, pool);
        expect([refused.status, codeOf(refused)]).toEqual([
          400,
          'InsufficientSubnetSize',
        ]);
      }
    });

    it('refuses them when a cluster or a pool grows, and when two clusters share it', async () => {
      expect((await create({}, inSmall(6))).status).toBe(201);
      await arm.get(fresh);
      expect(codeOf(await create({}, inSmall(12)))).toBe(
        'InsufficientSubnetSize',
      );
      const pool = await arm.put(`${fresh}/agentPools/more`, {
        properties: inSmall(5).pool,
      });
      expect(codeOf(pool)).toBe('InsufficientSubnetSize');
      const other = 'rg/managedClusters/aks-other';
      expect(codeOf(await create({}, { ...inSmall(5), path: other }))).toBe(
        'InsufficientSubnetSize',
      );
      expect((await create({}, { ...inSmall(4), path: other })).status).toBe(
        201,
      );
      await arm.get(other);
      const { body } = await arm.get('rg/virtualNetworks/vnet/subnets/small');
      expect(
        (body.properties as { ipConfigurations: unknown[] }).ipConfigurations,
      ).toHaveLength(10);
      const sets = await arm.get(
        `${arm.id(
          'MC_rg_aks-other_westeurope',
        )}/providers/Microsoft.Compute/virtualMachineScaleSets?api-version=2024-07-01`,
      );
      const [set] = sets.body.value as JsonObject[];
      const interfaces = await arm.get(
        `${String(
          set.id,
        )}/virtualMachines/3/networkInterfaces?api-version=2024-05-01`,
      );
      const address = /10\.0\.0\.(\d+)/.exec(JSON.stringify(interfaces.body));
      expect(Number(address?.[1])).toBeLessThanOrEqual(
        Number(last.split('.')[3]),
      );
    });
  });

  it('never refuses who asks for no more nodes than before', async () => {
    await arm.put('rg/virtualNetworks/vnet/subnets/middle', {
      properties: { addressPrefix: '10.0.1.0/27' },
    });
    const vnetSubnetID = arm.id('rg/virtualNetworks/vnet/subnets/middle');
    expect(
      (await create({}, { pool: { count: 20, vnetSubnetID } })).status,
    ).toBe(201);
    const other = 'rg/managedClusters/aks-other';
    const second = { pool: { count: 6, vnetSubnetID }, path: other };
    expect((await create({}, second)).status).toBe(201);
    const { body } = await arm.get(fresh);
    const tagged = await arm.put(fresh, { ...body, tags: { a: 'b' } });
    expect(tagged.status).toBe(200);
    await arm.get(fresh);
    expect(
      codeOf(await create({}, { pool: { count: 21, vnetSubnetID } })),
    ).toBe('InsufficientSubnetSize');
  });

  describe('IPv6', () => {
    it('gives a StandardV2 gateway of AKS as many IPv6 addresses as are asked for, then and later', async () => {
      for (const countIPv6 of [1, 3, 2]) {
        const written = await change({
          networkProfile: {
            outboundType: 'managedNATGateway',
            natGatewayProfile: {
              managedOutboundIPProfile: { count: 1, countIPv6 },
            },
          },
        });
        expect(written.status).toBe(200);
        await arm.get(standing);
        const versions = azure.state
          .list(addressType)
          .filter(({ id }) => String(id).includes('/MC_rg_aks_'))
          .map(
            ({ properties }) =>
              (properties as JsonObject).publicIPAddressVersion,
          );
        expect(versions.filter(version => version === 'IPv6')).toHaveLength(
          countIPv6,
        );
        expect(versions).toHaveLength(countIPv6 + 1);
        const [gateway] = azure.state.list('Microsoft.Network/natGateways');
        expect(
          (gateway.properties as JsonObject).publicIpAddressesV6,
        ).toHaveLength(countIPv6);
      }
    });

    it('is not there for a Standard gateway, and 501 for the load balancer of AKS', async () => {
      const gateway = await change({
        networkProfile: {
          outboundType: 'managedNATGateway',
          natGatewayProfile: {
            sku: 'Standard',
            managedOutboundIPProfile: { count: 1, countIPv6: 1 },
          },
        },
      });
      expect(codeOf(gateway)).toBe(
        'AzureEmulator.ManagedNatGatewayWithoutIPv6',
      );
      const balancer = await change({
        networkProfile: {
          loadBalancerProfile: {
            managedOutboundIPs: { count: 1, countIPv6: 1 },
          },
        },
      });
      expect([balancer.status, codeOf(balancer)]).toEqual([
        501,
        'AzureEmulator.NotImplemented',
      ]);
    });
  });

  it('makes a Standard gateway of AKS where StandardV2 is the default, when told', async () => {
    const written = await change({
      networkProfile: {
        outboundType: 'managedNATGateway',
        natGatewayProfile: { sku: 'Standard' },
      },
    });
    expect(written.status).toBe(200);
    await arm.get(standing);
    const [gateway] = azure.state.list('Microsoft.Network/natGateways');
    expect(gateway).toMatchObject({ sku: { name: 'Standard' } });
  });

  it('refuses a StandardV2 gateway of AKS in a region without any', async () => {
    const refused = await arm.put(fresh, {
      location: 'westindia',
      properties: {
        agentPoolProfiles: [{ name: 'system', count: 1 }],
        networkProfile: {
          outboundType: 'managedNATGateway',
          natGatewayProfile: { sku: 'StandardV2' },
        },
      },
    });
    expect(codeOf(refused)).toBe('UnsupportedOutboundType');
  });

  it.each([
    [{ authorizedIPRanges: ['999.1.1.1/99'] }, 'AuthorizedIPRangeInvalid'],
    [{ authorizedIPRanges: ['not-an-ip'] }, 'AuthorizedIPRangeInvalid'],
    [{ authorizedIPRanges: ['192.0.2.1/24'] }, 'AuthorizedIPRangeInvalid'],
    [
      { authorizedIPRanges: Array.from({ length: 201 }, () => '192.0.2.1') },
      'TooManyAuthorizedIPRanges',
    ],
    [
      { authorizedIPRanges: ['192.0.2.1'], enablePrivateCluster: true },
      'AuthorizedIPRangesOfPrivateCluster',
    ],
  ])('refuses unfit authorised ranges: %#', async (profile, rule) => {
    const refused = await create({ apiServerAccessProfile: profile });
    expect([refused.status, codeOf(refused)]).toEqual([
      400,
      `AzureEmulator.${rule}`,
    ]);
  });

  it('takes authorised addresses and ranges', async () => {
    const authorizedIPRanges = ['192.0.2.1', '198.51.100.0/24'];
    const created = await create({
      apiServerAccessProfile: { authorizedIPRanges },
    });
    expect(created.status).toBe(201);
  });

  it.each([
    ['managedNATGateway', undefined],
    ['none', undefined],
    ['loadBalancer', { idleTimeoutInMinutes: 10 }],
  ])(
    'refuses a Basic load balancer with %s and the profile %j',
    async (outboundType, loadBalancerProfile) => {
      const refused = await create({
        networkProfile: {
          loadBalancerSku: 'basic',
          outboundType,
          ...(loadBalancerProfile ? { loadBalancerProfile } : {}),
        },
      });
      expect([refused.status, codeOf(refused)]).toEqual([
        400,
        'UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration',
      ]);
    },
  );

  it('takes the load balancer SKU with a capital, and makes no Basic one', async () => {
    const basic = await create({
      networkProfile: { loadBalancerSku: 'basic' },
    });
    expect(basic.status).toBe(501);
    const standard = await create({
      networkProfile: { loadBalancerSku: 'Standard' },
    });
    expect(standard.status).toBe(201);
  });

  it.each([
    [{ nodeResourceGroup: 'other' }, {}, 'nodeResourceGroup'],
    [{ dnsPrefix: 'other' }, {}, 'dnsPrefix'],
    [
      { networkProfile: { networkPlugin: 'none' } },
      {},
      'networkProfile.networkPlugin',
    ],
    [
      { networkProfile: { serviceCidr: '10.9.0.0/16' } },
      {},
      'networkProfile.serviceCidr',
    ],
    [{}, { vmSize: 'Standard_D8s_v5' }, 'agentPoolProfile.vmSize'],
    [{}, { osType: 'Windows' }, 'agentPoolProfile.osType'],
    [{}, { maxPods: 30 }, 'agentPoolProfile.maxPods'],
  ])('refuses to change %j %j', async (properties, pool, property) => {
    const before = await arm.get(standing);
    const refused = await change(properties, { pool });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      code: 'PropertyChangeNotAllowed',
      message: `Changing property '${property}' is not allowed.`,
      target: property,
    });
    expect((await arm.get(standing)).body).toEqual(before.body);
  });

  it('refuses to change the size of machines through the pool too', async () => {
    const refused = await arm.put(`${standing}/agentPools/system`, {
      properties: { count: 2, vmSize: 'Standard_D8s_v5', mode: 'System' },
    });
    expect(codeOf(refused)).toBe('PropertyChangeNotAllowed');
  });

  it('keeps what a body leaves out of what cannot be changed', async () => {
    const written = await arm.put(standing, {
      location: 'westeurope',
      properties: { agentPoolProfiles: [{ name: 'system', count: 2 }] },
    });
    expect(written.status).toBe(200);
    expect((await arm.get(standing)).body.properties).toMatchObject({
      dnsPrefix: 'aks',
      kubernetesVersion: '1.33',
      agentPoolProfiles: [{ count: 2, vmSize: 'Standard_D2s_v5' }],
    });
  });

  it('goes forward in versions only', async () => {
    for (const [kubernetesVersion, code] of [
      ['1.32', 'OperationNotAllowed'],
      ['1.33.1', 'OperationNotAllowed'],
      ['newest', 'AzureEmulator.KubernetesVersionInvalid'],
    ]) {
      expect(codeOf(await change({ kubernetesVersion }))).toBe(code);
    }
    expect((await change({ kubernetesVersion: '1.34.2' })).status).toBe(200);
    expect((await arm.get(standing)).body.properties).toMatchObject({
      kubernetesVersion: '1.34.2',
      currentKubernetesVersion: '1.34.2',
    });
    expect((await change({ kubernetesVersion: '1.34' })).status).toBe(200);
    expect(codeOf(await change({ kubernetesVersion: '1.33' }))).toBe(
      'OperationNotAllowed',
    );
  });

  it.each([
    [{ powerState: { code: 'Stopped' } }, {}],
    [{ networkProfile: { outboundType: 'managedNATGatewayV2' } }, {}],
    [{ networkProfile: { outboundType: 'block' } }, {}],
    [{}, { enableNodePublicIP: true }],
    [{}, { type: 'AvailabilitySet' }],
    [{}, { type: 'VirtualMachines' }],
    [{}, { powerState: { code: 'Stopped' } }],
  ])('admits with 501 that it has no %j %j', async (properties, pool) => {
    for (const answer of [
      await change(properties, { pool }),
      await create(properties, { pool }),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([
        501,
        'AzureEmulator.NotImplemented',
      ]);
    }
  });

  it.each([
    [
      { enableAutoScaling: true, minCount: 5, maxCount: 2 },
      'AzureEmulator.AutoscalerBoundsInvalid',
    ],
    [{ type: 'Barge' }, 'AzureEmulator.AgentPoolTypeInvalid'],
  ])('refuses a pool with %j', async (pool, code) => {
    const refused = await create({}, { pool });
    expect([refused.status, codeOf(refused)]).toEqual([400, code]);
  });
});
