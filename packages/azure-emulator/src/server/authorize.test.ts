import type { AzureEmulator } from '../AzureEmulator';
import { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { request } from '../__testUtils__/request';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startDemo } from '../__testUtils__/startDemo';
import { startAzureEmulator } from '../startAzureEmulator';

describe('who may do what', () => {
  let azure: AzureEmulator;
  let owner: ArmSession;
  let reader: ArmSession;
  let shopOnly: ArmSession;

  beforeAll(async () => {
    ({ azure, arm: owner } = await startDemo());
    reader = await ArmSession.open(azure, 'reader');
    shopOnly = await ArmSession.open(azure, 'shop-only');
  });

  afterAll(async () => {
    await azure.stop();
  });

  const path = 'rg-shop-weu/natGateways/nat-terraform-weu';

  it('refuses a request without a token with 401', async () => {
    const { status, body, headers } = await request(azure, {
      method: 'GET',
      path: `${owner.id(path)}?api-version=2026-01-01`,
    });
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toContain('Bearer');
    expect(body).toEqual({
      error: {
        code: 'AuthenticationFailed',
        message:
          "Authentication failed. The 'Authorization' header is missing.",
      },
    });
  });

  it('lets a reader read and not write, in the words of Azure', async () => {
    expect((await reader.get(path)).status).toBe(200);
    const { status, body } = await reader.delete(path);
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      code: 'AuthorizationFailed',
      message: `The client '${
        azure.principals.reader.clientId
      }' with object id 'e0000000-0000-4000-a000-0000000000f2' does not have authorization to perform action 'Microsoft.Network/natGateways/delete' over scope '${owner.id(
        path,
      )}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    });
  });

  it('gives the real client the code and status of a refusal', async () => {
    await expect(
      connect(azure, 'reader').network.natGateways.delete(
        'rg-shop-weu',
        'nat-terraform-weu',
      ),
    ).rejects.toMatchObject({ statusCode: 403, code: 'AuthorizationFailed' });
  });

  it('shows over a subscription only what may be read', async () => {
    const { body } = await shopOnly.get(
      `${owner.subscription}/providers/Microsoft.Network/natGateways`,
    );
    expect(body.value).toEqual([
      expect.objectContaining({ name: 'nat-terraform-weu' }),
    ]);
    expect(
      (await shopOnly.get('rg-orders-weu/natGateways/nat-orders-weu')).status,
    ).toBe(403);
  });

  it('refuses a write that links to what may not be joined', async () => {
    const { status, body } = await shopOnly.put(
      'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/apps',
      {
        properties: {
          addressPrefix: '10.50.8.0/24',
          natGateway: {
            id: owner.id('rg-orders-weu/natGateways/nat-orders-weu'),
          },
        },
      },
    );
    expect(status).toBe(403);
    expect(body.error).toMatchObject({ code: 'LinkedAuthorizationFailed' });
  });

  it('refuses a gateway for a network that may not be joined', async () => {
    const { status, body } = await shopOnly.put(
      'rg-shop-weu/natGateways/nat-of-orders',
      {
        location: 'westeurope',
        sku: { name: 'StandardV2' },
        properties: {
          sourceVirtualNetwork: {
            id: owner.id('rg-orders-weu/virtualNetworks/vnet-orders-weu'),
          },
        },
      },
    );
    expect(status).toBe(403);
    expect(body.error).toMatchObject({ code: 'LinkedAuthorizationFailed' });
  });

  it('refuses an expired token until there is a new one', async () => {
    const other = await startDemo();
    expect((await other.arm.get(path)).status).toBe(200);
    other.azure.clock.advance({ milliseconds: 3_600_000 });
    const { status, body } = await other.arm.get(path);
    expect(status).toBe(401);
    expect(body.error).toMatchObject({ code: 'ExpiredAuthenticationToken' });
    const anew = await ArmSession.open(other.azure);
    expect((await anew.get(path)).status).toBe(200);
    await other.azure.stop();
  });

  it('obeys the locks of a scenario', async () => {
    const locked = await startAzureEmulator({
      scenario: smallScenario({
        resources: [
          { type: 'natGateways', name: 'kept', sku: 'Standard' },
          { type: 'natGateways', name: 'frozen', sku: 'Standard' },
        ],
        locks: [
          { scope: '@rg/natGateways/kept', level: 'CanNotDelete' },
          { scope: '@rg/natGateways/frozen', level: 'ReadOnly' },
        ],
      }),
    });
    const arm = await ArmSession.open(locked);
    const body = { location: 'westeurope', tags: { a: 'b' } };
    expect((await arm.put('rg/natGateways/kept', body)).status).toBe(200);
    for (const refused of [
      await arm.delete('rg/natGateways/kept'),
      await arm.put('rg/natGateways/frozen', body),
      await arm.delete('rg'),
    ]) {
      expect(refused.status).toBe(409);
      expect(refused.body.error).toMatchObject({ code: 'ScopeLocked' });
    }
    await locked.stop();
  });
});
