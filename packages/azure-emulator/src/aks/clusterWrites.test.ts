import type { JsonObject } from '../arm/JsonObject';
import { codeOf } from '../__testUtils__/codeOf';
import { useCluster } from './__testUtils__/useCluster';

const standing = 'rg/managedClusters/aks';
const fresh = 'rg/managedClusters/aks-new';
const addressType = 'Microsoft.Network/publicIPAddresses';

describe('writes of AKS clusters', () => {
  const { azure, arm, create, change } = useCluster();

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
        await arm().get(standing);
        const versions = azure()
          .state.list(addressType)
          .filter(({ id }) => String(id).includes('/MC_rg_aks_'))
          .map(
            ({ properties }) =>
              (properties as JsonObject).publicIPAddressVersion,
          );
        expect(versions.filter(version => version === 'IPv6')).toHaveLength(
          countIPv6,
        );
        expect(versions).toHaveLength(countIPv6 + 1);
        const [gateway] = azure().state.list('Microsoft.Network/natGateways');
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
    await arm().get(standing);
    const [gateway] = azure().state.list('Microsoft.Network/natGateways');
    expect(gateway).toMatchObject({ sku: { name: 'Standard' } });
  });

  it('refuses a StandardV2 gateway of AKS in a region without any', async () => {
    const refused = await arm().put(fresh, {
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
    const before = await arm().get(standing);
    const refused = await change(properties, { pool });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      code: 'PropertyChangeNotAllowed',
      message: `Changing property '${property}' is not allowed.`,
      target: property,
    });
    expect((await arm().get(standing)).body).toEqual(before.body);
  });

  it('refuses to change the size of machines through the pool too', async () => {
    const refused = await arm().put(`${standing}/agentPools/system`, {
      properties: { count: 2, vmSize: 'Standard_D8s_v5', mode: 'System' },
    });
    expect(codeOf(refused)).toBe('PropertyChangeNotAllowed');
  });

  it('keeps what a body leaves out of what cannot be changed', async () => {
    const written = await arm().put(standing, {
      location: 'westeurope',
      properties: { agentPoolProfiles: [{ name: 'system', count: 2 }] },
    });
    expect(written.status).toBe(200);
    expect((await arm().get(standing)).body.properties).toMatchObject({
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
    expect((await arm().get(standing)).body.properties).toMatchObject({
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
