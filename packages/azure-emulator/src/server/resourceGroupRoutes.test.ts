import type { AzureEmulator } from '../AzureEmulator';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('resource groups', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  it('are created with 201 and changed with 200, at once', async () => {
    const body = { location: 'West Europe', tags: { a: 'b' } };
    const created = await arm.put('rg-new', body);
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: arm.id('rg-new'),
      name: 'rg-new',
      type: 'Microsoft.Resources/resourceGroups',
      location: 'westeurope',
      tags: { a: 'b' },
      properties: { provisioningState: 'Succeeded' },
    });
    expect((await arm.put('rg-new', body)).status).toBe(200);
    expect((await arm.patch('rg-new', { tags: {} })).body.tags).toEqual({});
  });

  it('keep their tags when a PUT names none', async () => {
    await arm.put('rg-new', { location: 'westeurope', tags: { a: 'b' } });
    const again = await arm.put('rg-new', { location: 'westeurope' });
    expect(again.body.tags).toEqual({ a: 'b' });
  });

  it('are listed by tag, and so many as are wanted', async () => {
    await arm.put('rg-new', { location: 'westeurope', tags: { 'a b': 'c' } });
    const list = async (query: string) => {
      const { body, status } = await arm.get(
        `${arm.subscription}/resourcegroups?${query}`,
      );
      return status === 200
        ? (body.value as { name: string }[]).map(({ name }) => name)
        : status;
    };
    const filter = (text: string) => `$filter=${encodeURIComponent(text)}`;
    expect(await list(filter("tagName eq 'a b' and tagValue eq 'c'"))).toEqual([
      'rg-new',
    ]);
    expect(await list(filter("tagName eq 'a b' and tagValue eq 'd'"))).toEqual(
      [],
    );
    expect(await list('$top=1')).toHaveLength(1);
    expect(await list(filter("name eq 'rg-new'"))).toBe(400);
  });

  it('are found in any case, and their existence is told by HEAD', async () => {
    expect(
      (await arm.get(arm.id('RG-SHOP-WEU').replace('Groups', 'groups'))).body
        .name,
    ).toBe('rg-shop-weu');
    const head = (name: string) => arm.send('HEAD', { path: name });
    expect((await head('rg-shop-weu')).status).toBe(204);
    expect((await head('rg-none')).status).toBe(404);
  });

  it('are deleted with all they hold, by way of a Location', async () => {
    const deleted = await arm.delete('rg-orders-weu');
    expect(deleted.status).toBe(202);
    expect(deleted.headers).not.toHaveProperty('azure-asyncoperation');
    const location = new URL(String(deleted.headers.location));
    expect((await arm.get(location.pathname)).status).toBe(200);
    const { status, headers, body } = await arm.get(
      'rg-orders-weu/natGateways/nat-orders-weu',
    );
    expect(status).toBe(404);
    expect(headers['x-ms-failure-cause']).toBe('gateway');
    expect(body).toEqual({
      error: {
        code: 'ResourceGroupNotFound',
        message: "Resource group 'rg-orders-weu' could not be found.",
      },
    });
  });

  it('are deleted once, however often that is asked, and spare one of the same name that comes later', async () => {
    await azure.stop();
    ({ azure, arm } = await startDemo({
      latency: { operationMilliseconds: 1000 },
    }));
    const first = await arm.delete('rg-orders-weu');
    azure.clock.advance({ milliseconds: 500 });
    const second = await arm.delete('rg-orders-weu');
    expect([second.status, second.headers.location]).toEqual([
      202,
      first.headers.location,
    ]);
    azure.clock.advance({ milliseconds: 600 });
    await arm.put('rg-orders-weu', { location: 'westeurope' });
    azure.clock.advance({ milliseconds: 600 });
    expect((await arm.get('rg-orders-weu')).status).toBe(200);
  });

  it('stay, and say what holds them, when something outside refers to what is inside', async () => {
    const location = 'westeurope';
    await arm.put('rg-new', { location });
    await arm.put('rg-new/publicIPAddresses/pip', {
      location,
      sku: { name: 'Standard' },
    });
    await arm.put('rg-shop-weu/natGateways/nat-new', {
      location,
      properties: {
        publicIpAddresses: [{ id: arm.id('rg-new/publicIPAddresses/pip') }],
      },
    });
    const { headers } = await arm.delete('rg-new');
    const { status, body } = await arm.get(
      new URL(String(headers.location)).pathname,
    );
    expect(status).toBe(409);
    expect(body.error).toMatchObject({
      code: 'ResourceGroupDeletionBlocked',
      message: expect.stringMatching(
        /^Deletion of resource group 'rg-new' failed as resources with identifiers 'Microsoft.Network\/publicIPAddresses\/pip' could not be deleted\./,
      ),
      details: [
        {
          target: arm.id('rg-new/publicIPAddresses/pip'),
          message: expect.stringContaining('natGateways/nat-new'),
        },
      ],
    });
    expect((await arm.get('rg-new')).status).toBe(200);
  });

  it('need a place that exists and a name that is valid', async () => {
    expect(
      (await arm.put('rg-new', { location: 'atlantis' })).body.error,
    ).toMatchObject({ code: 'LocationNotAvailableForResourceGroup' });
    expect((await arm.put('rg-new', {})).body.error).toMatchObject({
      code: 'LocationRequired',
    });
    expect(
      (await arm.put('rg-new.', { location: 'westeurope' })).body.error,
    ).toMatchObject({ code: 'InvalidResourceGroup' });
    expect(
      (await arm.put('rg-shop-weu', { location: 'eastus' })).body.error,
    ).toMatchObject({ code: 'InvalidResourceGroupLocation' });
  });
});
