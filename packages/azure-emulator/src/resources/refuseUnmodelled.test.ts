import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('what the emulator would keep without effect', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  const group = 'rg-shop-weu';
  const standard = { location: 'westeurope', sku: { name: 'Standard' } };
  const ref = { id: '/subscriptions/s/resourceGroups/r/providers/A.B/c/d' };

  beforeAll(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterAll(async () => {
    await azure.stop();
  });

  const bodies: readonly (readonly [string, string, JsonObject, string])[] = [
    ['natGateways', 'serviceGateway', ref, 'nat-x'],
    ['publicIPPrefixes', 'customIPPrefix', ref, 'ippre-x'],
    ['publicIPAddresses', 'ddosSettings', { ddosProtectionPlan: ref }, 'pip-x'],
    [
      'publicIPAddresses',
      'dnsSettings',
      { domainNameLabel: 'abc', domainNameLabelScope: 'TenantReuse' },
      'pip-y',
    ],
    ['virtualNetworks', 'ddosProtectionPlan', ref, 'vnet-x'],
  ];

  it.each(bodies)('is refused on %s: %s', async (type, key, value, name) => {
    const needed: Readonly<Record<string, JsonObject>> = {
      publicIPPrefixes: { prefixLength: 31 },
      virtualNetworks: { addressSpace: { addressPrefixes: ['10.201.0.0/16'] } },
    };
    const path = `${group}/${type}/${name}`;
    expect(
      await arm.put(path, {
        ...standard,
        properties: { ...needed[type], [key]: value },
      }),
    ).toMatchObject({
      status: 501,
      body: { error: { code: 'AzureEmulator.NotImplemented' } },
    });
    expect((await arm.get(path)).status).toBe(404);
  });

  it.each([
    ['serviceGateway', ref],
    ['ipAllocations', [ref]],
    ['ipamPoolPrefixAllocations', [{ pool: ref }]],
  ])(
    'is refused on subnets, alone and in a network: %s',
    async (key, value) => {
      const properties = { addressPrefix: '10.202.0.0/24', [key]: value };
      const network = (embedded: JsonObject) => ({
        location: 'westeurope',
        properties: {
          addressSpace: { addressPrefixes: ['10.202.0.0/16'] },
          subnets: [{ name: 'one', properties: embedded }],
        },
      });
      const path = `${group}/virtualNetworks/vnet-y`;
      expect((await arm.put(path, network(properties))).status).toBe(501);
      await arm.put(path, network({ ...properties, [key]: [] }));
      await arm.get(path);
      expect(
        (await arm.put(`${path}/subnets/one`, { properties })).status,
      ).toBe(501);
    },
  );

  it('is refused on networks: other peerings than a scenario gives, but an empty list of them passes', async () => {
    const path = `${group}/virtualNetworks/vnet-z`;
    const body = (virtualNetworkPeerings: readonly JsonObject[]) => ({
      location: 'westeurope',
      properties: {
        addressSpace: { addressPrefixes: ['10.203.0.0/16'] },
        virtualNetworkPeerings,
      },
    });
    expect((await arm.put(path, body([{ name: 'to-hub' }]))).status).toBe(501);
    expect((await arm.put(path, body([]))).status).toBe(201);
  });

  it('is refused on everything: extended locations', async () => {
    expect(
      (
        await arm.put(`${group}/natGateways/nat-edge`, {
          ...standard,
          extendedLocation: { type: 'EdgeZone', name: 'edge' },
        })
      ).status,
    ).toBe(501);
  });

  it.each([
    ['loadBalancers', { name: 'Gateway' }],
    ['loadBalancers', { name: 'Standard', tier: 'Global' }],
    ['publicIPAddresses', { name: 'Standard', tier: 'Global' }],
  ])('is refused on %s: SKU %j', async (type, sku) => {
    const { status } = await arm.put(`${group}/${type}/sku-x`, {
      location: 'westeurope',
      sku,
    });
    expect(status).toBe(501);
  });
});
