import type { AzureEmulator } from '../AzureEmulator';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('properties that an api-version does not know', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const gateway = 'rg-shop-weu/natGateways/nat-v2';
  const subnet = 'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/apps';

  it('are kept, hidden, and deleted by a client that writes its view back', async () => {
    await arm.put(gateway, {
      location: 'westeurope',
      sku: { name: 'StandardV2' },
      properties: {
        nat64: 'Enabled',
        sourceVirtualNetwork: {
          id: arm.id('rg-shop-weu/virtualNetworks/vnet-shop-weu'),
        },
      },
    });
    const older = `${gateway}?api-version=2025-05-01`;
    const oldest = `${gateway}?api-version=2023-09-01`;
    expect((await arm.get(gateway)).body.properties).toMatchObject({
      nat64: 'Enabled',
    });
    const view = await arm.get(older);
    expect(view.body.properties).not.toHaveProperty('nat64');
    expect(view.body.properties).toHaveProperty('sourceVirtualNetwork');
    expect((await arm.get(oldest)).body.properties).not.toHaveProperty(
      'sourceVirtualNetwork',
    );
    await arm.put(older, view.body);
    const after = await arm.get(gateway);
    expect(after.body.properties).not.toHaveProperty('nat64');
    expect(after.body.properties).toHaveProperty('sourceVirtualNetwork');
  });

  it('make new subnets private since 2025-07-01 and leave standing ones alone', async () => {
    const network = 'rg-shop-weu/virtualNetworks/vnet-shop-weu';
    const { body } = await arm.get(subnet);
    await arm.put(subnet, body);
    expect((await arm.get(subnet)).body.properties).not.toHaveProperty(
      'defaultOutboundAccess',
    );
    const create = (name: string, version: string, prefix: string) =>
      arm.put(`${network}/subnets/${name}?api-version=${version}`, {
        properties: { addressPrefix: prefix },
      });
    const open = await create('open', '2025-05-01', '10.50.250.0/27');
    expect(open.status).toBe(201);
    expect(open.body.properties).not.toHaveProperty('defaultOutboundAccess');
    const closed = await create('closed', '2025-07-01', '10.50.250.32/27');
    expect(closed.body.properties).toMatchObject({
      defaultOutboundAccess: false,
    });
    await arm.put(`${network}/subnets/closed`, {
      properties: { addressPrefix: '10.50.250.32/27' },
    });
    expect(
      (await arm.get(`${network}/subnets/closed`)).body.properties,
    ).toMatchObject({ defaultOutboundAccess: false });
    const old = await arm.get(`${network}?api-version=2023-04-01`);
    expect(JSON.stringify(old.body)).not.toContain('defaultOutboundAccess');
  });

  it('need StandardV2 where they are its own', async () => {
    const { body } = await arm.put('rg-shop-weu/natGateways/nat-v1', {
      location: 'westeurope',
      properties: { nat64: 'Enabled' },
    });
    expect(body.error).toMatchObject({
      code: 'AzureEmulator.OnlyForStandardV2',
    });
  });
});
