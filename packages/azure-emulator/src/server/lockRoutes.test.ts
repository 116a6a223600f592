import { codeOf } from '../__testUtils__/codeOf';
import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const gateway = { location: 'westeurope', sku: { name: 'Standard' } };
const roles = {
  owner: 'Owner',
  access: 'User Access Administrator',
  contributor: 'Contributor',
  reader: 'Reader',
};

describe('management locks', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    azure = await startAzureEmulator({
      scenario: smallScenario({
        principals: Object.entries(roles).map(([name, role], index) => ({
          name,
          clientId: `00000000-0000-4000-a000-00000000001${index}`,
          clientSecret: 'not-a-secret',
          objectId: `00000000-0000-4000-a000-00000000002${index}`,
          assignments: [{ role, scope: '/' }],
        })),
        resources: [
          { type: 'natGateways', name: 'nat', sku: 'Standard' },
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
        ],
      }),
    });
    arm = await ArmSession.open(azure);
  });

  afterEach(async () => {
    await azure.stop();
  });

  const lockAt = (scope: string, name = 'keep') =>
    `${scope}/providers/Microsoft.Authorization/locks/${name}`;
  const lock = (level: string) => ({ properties: { level } });
  const scopes: readonly (readonly [string, () => string])[] = [
    ['a subscription', () => arm.subscription],
    ['a resource group', () => arm.id('rg')],
    ['a resource', () => arm.id('rg/natGateways/nat')],
  ];

  it.each(scopes)(
    'forbids the deletion of what %s holds until the lock is gone',
    async (_, scopeOf) => {
      const path = lockAt(scopeOf());
      const body = { properties: { level: 'CanNotDelete', notes: 'mine' } };
      const created = await arm.put(path, body);
      expect([created.status, created.body]).toEqual([
        201,
        {
          id: path,
          type: 'Microsoft.Authorization/locks',
          name: 'keep',
          properties: body.properties,
        },
      ]);
      expect((await arm.get(path)).body).toEqual(created.body);
      expect(
        (await arm.get(path.slice(0, -'/keep'.length))).body.value,
      ).toEqual([created.body]);

      const refused = await arm.delete('rg/natGateways/nat');
      expect([refused.status, codeOf(refused)]).toEqual([409, 'ScopeLocked']);
      expect((await arm.put('rg/natGateways/nat', gateway)).status).toBe(200);

      expect((await arm.delete(path)).status).toBe(200);
      expect((await arm.delete(path)).status).toBe(204);
      expect((await arm.delete('rg/natGateways/nat')).status).toBe(202);
    },
  );

  it.each(scopes)(
    'forbids every write in %s that is read-only, but not the change of the lock',
    async (_, scopeOf) => {
      const path = lockAt(scopeOf());
      await arm.put(path, lock('ReadOnly'));
      const changed = { ...gateway, tags: { changed: 'yes' } };
      const refused = await arm.put('rg/natGateways/nat', changed);
      expect([refused.status, codeOf(refused)]).toEqual([409, 'ScopeLocked']);
      expect((await arm.put(path, lock('CanNotDelete'))).status).toBe(200);
      const written = await arm.put('rg/natGateways/nat', changed);
      expect(written.status).toBe(200);
      expect(azure.restrictions.list()).toHaveLength(1);
    },
  );

  it('forbids the deletion of the group and the network around a locked subnet', async () => {
    await arm.put(
      lockAt(arm.id('rg/virtualNetworks/vnet/subnets/nodes')),
      lock('CanNotDelete'),
    );
    for (const path of ['rg/virtualNetworks/vnet', 'rg']) {
      const refused = await arm.delete(path);
      expect([path, refused.status, codeOf(refused)]).toEqual([
        path,
        409,
        'ScopeLocked',
      ]);
    }
    expect((await arm.delete('rg/natGateways/nat')).status).toBe(202);
  });

  it.each([
    ['owner', 201],
    ['access', 201],
    ['contributor', 403],
    ['reader', 403],
  ])('answers the PUT of a lock by %s with %d', async (principal, status) => {
    const session = await ArmSession.open(azure, principal);
    const path = lockAt(arm.id('rg'));
    const put = await session.put(path, lock('ReadOnly'));
    expect(put.status).toBe(status);
    await arm.put(path, lock('ReadOnly'));
    expect((await session.get(path)).status).toBe(200);
    const removed = await session.delete(path);
    expect(removed.status).toBe(status === 201 ? 200 : 403);
  });

  it('finds the lock of a scenario or a test by the name that the list gives it', async () => {
    azure.restrictions.add({
      kind: 'lock',
      scope: arm.id('rg'),
      level: 'ReadOnly',
    });
    const path = lockAt(arm.id('rg'), 'LOCK-1');
    expect((await arm.get(path)).body.name).toBe('lock-1');
    expect((await arm.delete(path)).status).toBe(200);
    expect(azure.restrictions.list()).toEqual([]);
  });

  it.each([
    ['without a level', 'keep', {}],
    ['with an unknown level', 'keep', { level: 'NotSpecified' }],
    ['with notes that are no text', 'keep', { level: 'ReadOnly', notes: 1 }],
    ['with a colon in its name', 'a%3Ab', { level: 'ReadOnly' }],
  ])('refuses a lock %s in words of its own', async (_, name, properties) => {
    const refused = await arm.put(lockAt(arm.id('rg'), name), { properties });
    expect(refused.status).toBe(400);
    expect(codeOf(refused)).toMatch(/^AzureEmulator\./);
    expect(azure.restrictions.list()).toEqual([]);
  });

  it('says of owners that it does not play them', async () => {
    const properties = { level: 'ReadOnly', owners: [{ applicationId: 'x' }] };
    const refused = await arm.put(lockAt(arm.id('rg'), 'keep'), { properties });
    expect([refused.status, codeOf(refused)]).toEqual([
      501,
      'AzureEmulator.NotImplemented',
    ]);
    expect(azure.restrictions.list()).toEqual([]);
  });

  it('refuses locks of what is not there, and locks nothing', async () => {
    for (const [scope, status, code] of [
      [arm.id('rg/natGateways/none'), 404, 'ResourceNotFound'],
      [arm.id('none'), 404, 'ResourceGroupNotFound'],
      [arm.id('rg/dragons/x'), 501, 'AzureEmulator.NotImplemented'],
    ] as const) {
      const refused = await arm.put(lockAt(scope), lock('ReadOnly'));
      expect([scope, refused.status, codeOf(refused)]).toEqual([
        scope,
        status,
        code,
      ]);
    }
    const missing = await arm.get(lockAt(arm.id('rg')));
    expect(missing.status).toBe(404);
    const filtered = await arm.get(
      `${lockAt(arm.id('rg')).replace(/\/keep$/, '')}?$filter=atScope()`,
    );
    expect(filtered.status).toBe(501);
    expect(azure.restrictions.list()).toEqual([]);
  });

  it('takes no more than 20 locks at a scope, and lists them page by page', async () => {
    const statuses = [];
    for (let number = 1; number <= 21; number += 1) {
      const path = lockAt(arm.id('rg'), `keep-${number}`);
      statuses.push((await arm.put(path, lock('ReadOnly'))).status);
    }
    expect(statuses).toEqual([...Array<number>(20).fill(201), 409]);

    let listed = 0;
    let next: string | undefined = lockAt(arm.id('rg')).replace(/\/keep$/, '');
    while (next) {
      const { body }: { readonly body: JsonObject } = await arm.get(next);
      listed += (body.value as readonly unknown[]).length;
      next = (body.nextLink as string | undefined)?.slice(
        azure.endpoint.length,
      );
    }
    expect(listed).toBe(20);
  });
});
