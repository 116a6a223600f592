import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('public IP addresses and prefixes', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const path = 'rg-shop-weu/publicIPAddresses/pip-new';
  const body = (properties: JsonObject = {}, more: JsonObject = {}) => ({
    location: 'westeurope',
    sku: { name: 'Standard' },
    properties: { publicIPAllocationMethod: 'Static', ...properties },
    ...more,
  });
  const putPrefix = (name: string, prefixLength: number, more = {}) =>
    arm.put(`rg-shop-weu/publicIPPrefixes/${name}`, {
      location: 'westeurope',
      properties: { prefixLength },
      ...more,
    });

  it('tells the address only when the creation has ended, and keeps it through updates', async () => {
    const created = await arm.put(path, body());
    expect(created.body.properties).not.toHaveProperty('ipAddress');
    expect(created.body.properties).toMatchObject({
      publicIPAddressVersion: 'IPv4',
      idleTimeoutInMinutes: 4,
      ipTags: [],
      ddosSettings: { protectionMode: 'VirtualNetworkInherited' },
    });
    const { body: read } = await arm.get(path);
    const updated = await arm.put(path, body({ idleTimeoutInMinutes: 10 }));
    expect((updated.body.properties as JsonObject).ipAddress).toBe(
      (read.properties as JsonObject).ipAddress,
    );
  });

  it('draws addresses from a prefix until none is left', async () => {
    await putPrefix('ippre-two', 31);
    const publicIPPrefix = {
      id: arm.id('rg-shop-weu/publicIPPrefixes/ippre-two'),
    };
    const addresses: unknown[] = [];
    for (const name of ['a', 'b']) {
      const short = `rg-shop-weu/publicIPAddresses/pip-${name}`;
      await arm.put(short, body({ publicIPPrefix }));
      addresses.push(
        ((await arm.get(short)).body.properties as JsonObject).ipAddress,
      );
    }
    const { body: prefix } = await arm.get(
      'rg-shop-weu/publicIPPrefixes/ippre-two',
    );
    const { ipPrefix, publicIPAddresses } = prefix.properties as JsonObject;
    const first = String(ipPrefix).replace('/31', '');
    const last = first.replace(/\d+$/, digits => String(Number(digits) + 1));
    expect(addresses).toEqual([first, last]);
    expect(publicIPAddresses).toHaveLength(2);
    const third = await arm.put(path, body({ publicIPPrefix }));
    expect(third.body.error).toMatchObject({
      code: 'AzureEmulator.PublicIPPrefixExhausted',
    });
    const inUse = await arm.delete('rg-shop-weu/publicIPPrefixes/ippre-two');
    expect(inUse.body.error).toMatchObject({
      code: 'InUsePublicIpPrefixCannotBeDeleted',
    });
  });

  it.each([28, 29, 30, 31])('makes a prefix of /%i', async length => {
    expect((await putPrefix('ippre-new', length)).status).toBe(201);
    const { body: read } = await arm.get(
      'rg-shop-weu/publicIPPrefixes/ippre-new',
    );
    expect((read.properties as JsonObject).ipPrefix).toMatch(
      new RegExp(`^198\\.51\\.100\\.\\d+/${length}$`),
    );
  });

  it.each([27, 32, undefined])('refuses a prefix of /%s', async length => {
    const { status, body: refused } = await putPrefix(
      'ippre-new',
      length as number,
    );
    expect(status).toBe(400);
    expect(refused.error).toMatchObject({
      code: 'AzureEmulator.PrefixLengthOutOfRange',
    });
  });

  it('does not resize a prefix', async () => {
    const { body: refused } = await putPrefix('ippre-spare-weu', 29, {
      zones: ['2'],
    });
    expect(refused.error).toMatchObject({
      code: 'AzureEmulator.PublicIPPrefixCannotBeResized',
    });
  });

  it('refuses a new Basic address since they were retired, but keeps the old one', async () => {
    const { status, body: refused } = await arm.put(
      path,
      body({}, { sku: { name: 'Basic' } }),
    );
    expect(status).toBe(400);
    expect(refused.error).toMatchObject({
      code: 'IPv4BasicSkuPublicIpCountLimitReached',
      message: expect.stringContaining('Cannot create more than 0'),
    });
    const old = await arm.get('rg-shop-weu/publicIPAddresses/pip-basic-weu');
    expect(old.body.sku).toEqual({ name: 'Basic', tier: 'Regional' });
  });

  it('refuses a Standard address that is Dynamic', async () => {
    const { body: refused } = await arm.put(
      path,
      body({ publicIPAllocationMethod: 'Dynamic' }),
    );
    expect(refused.error).toMatchObject({
      code: 'StandardSkuPublicIPAddressesMustBeStatic',
    });
  });

  it('shows the frontend of a load balancer that holds an address', async () => {
    const [held] = azure.state
      .list('Microsoft.Network/publicIPAddresses')
      .filter(({ id }) => String(id).includes('/MC_rg-shop-weu'));
    expect(held.properties).toMatchObject({
      ipConfiguration: {
        id: expect.stringContaining(
          '/loadBalancers/kubernetes/frontendIPConfigurations/',
        ),
      },
    });
    const balancer = await arm.get(
      'MC_rg-shop-weu_aks-shop-weu_westeurope/loadBalancers/kubernetes',
    );
    expect(balancer.body.properties).toMatchObject({
      frontendIPConfigurations: [
        { properties: { publicIPAddress: { id: held.id } } },
      ],
      outboundRules: [{ properties: { allocatedOutboundPorts: 0 } }],
    });
  });

  it.each([0, 3, 31, 99])(
    'refuses an idle timeout of %d minutes',
    async idleTimeoutInMinutes => {
      expect(
        await arm.put('rg-shop-weu/publicIPAddresses/pip-idle', {
          location: 'westeurope',
          sku: { name: 'Standard' },
          properties: {
            publicIPAllocationMethod: 'Static',
            idleTimeoutInMinutes,
          },
        }),
      ).toMatchObject({
        status: 400,
        body: { error: { code: 'AzureEmulator.IdleTimeoutOutOfRange' } },
      });
    },
  );
});
