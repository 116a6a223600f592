import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { control } from '../__testUtils__/control';
import { startDemo } from '../__testUtils__/startDemo';

describe('steering over HTTPS', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterEach(async () => {
    await azure.stop();
  });

  const path = 'rg-shop-weu/natGateways/nat-new';
  const body = { location: 'westeurope', sku: { name: 'Standard' } };
  const get = (at: string) => control(azure, { method: 'GET', path: at });
  const send = (method: string, at: string, given?: JsonObject) =>
    control(azure, { method, path: at, body: given });

  it('names all its endpoints', async () => {
    const { status, body: answer } = await get('');
    expect(status).toBe(200);
    expect(
      (answer.endpoints as readonly JsonObject[]).map(
        endpoint => `${endpoint.method} ${endpoint.path}`,
      ),
    ).toEqual([
      'POST /_emulator/reset',
      'PUT /_emulator/scenario',
      'GET /_emulator/clock',
      'POST /_emulator/clock',
      'GET /_emulator/faults',
      'POST /_emulator/faults',
      'DELETE /_emulator/faults',
      'DELETE /_emulator/faults/{id}',
      'GET /_emulator/restrictions',
      'POST /_emulator/restrictions',
      'DELETE /_emulator/restrictions/{id}',
      'GET /_emulator/settings',
      'PATCH /_emulator/settings',
      'GET /_emulator/state',
      'GET /_emulator/journal',
      'DELETE /_emulator/journal',
    ]);
  });

  it('resets to the start of the scenario and lets tokens live', async () => {
    const before = await get('/state');
    await arm.put(path, body);
    azure.faults.add({ resetBefore: true, path: 'nothing' });
    azure.restrictions.add({
      kind: 'readOnlySubscription',
      subscriptionId: azure.subscriptionId,
    });
    const { status, body: answer } = await send('POST', '/reset');
    expect([status, answer.subscriptionId]).toEqual([
      200,
      azure.subscriptionId,
    ]);
    expect((await get('/state')).body.value).toEqual(before.body.value);
    expect(azure.faults.list()).toEqual([]);
    expect(azure.restrictions.list()).toEqual([]);
    expect(azure.journal.counts().total).toBe(0);
    expect((await arm.get(path)).status).toBe(404);
    expect((await arm.put(path, body)).status).toBe(201);
  });

  it.each([
    ['by name', { scenario: 'empty' }, 1],
    ['generated', { scale: { subscriptions: 3, gateways: 25, seed: 7 } }, 3],
  ])('loads another scenario %s', async (_, wanted, subscriptions) => {
    const { status, body: answer } = await send('PUT', '/scenario', wanted);
    expect(status).toBe(200);
    expect(answer.subscriptionIds).toHaveLength(subscriptions);
    expect(azure.subscriptionIds).toEqual(answer.subscriptionIds);
    const session = await ArmSession.open(azure);
    expect(
      (await session.get(`${session.subscription}/resourceGroups`)).status,
    ).toBe(200);
    expect(azure.state.list('Microsoft.Network/natGateways')).toHaveLength(
      'scale' in wanted ? 25 : 0,
    );
  });

  it('loads a scenario of its own as an object, and keeps the old one when it has a mistake', async () => {
    const bad = await send('PUT', '/scenario', { scenario: { tenantId: 'x' } });
    expect(bad.status).toBe(400);
    expect((bad.body.error as JsonObject).message).toContain('tenantId');
    expect(azure.state.list('Microsoft.Network/natGateways').length).toBe(5);
    const file = await send('PUT', '/scenario', { scenario: '/etc/x.yaml' });
    expect(file.status).toBe(400);
  });

  it('moves the clock forward, and nothing else', async () => {
    await send('PATCH', '/settings', {
      latency: { operationMilliseconds: 60_000 },
    });
    await arm.put(path, body);
    const stateOf = async () =>
      ((await arm.get(path)).body.properties as JsonObject).provisioningState;
    expect(await stateOf()).toBe('Updating');
    const { body: answer } = await send('POST', '/clock', {
      advanceMilliseconds: 60_000,
    });
    expect(answer).toEqual({
      now: '2026-11-20T12:01:30.000Z',
      advancedMilliseconds: 60_000,
    });
    expect(await stateOf()).toBe('Succeeded');
    expect(
      (await send('POST', '/clock', { advanceMilliseconds: -1 })).status,
    ).toBe(400);
  });

  it.each([
    [
      'subscriptionId',
      { kind: 'readOnlySubscription', subscriptionId: 'nobody' },
    ],
    [
      'scope',
      {
        kind: 'lock',
        scope: '/subscriptions/nobody/resourceGroups/rg',
        level: 'ReadOnly',
      },
    ],
  ])(
    'refuses a restriction whose %s is of no subscription',
    async (at, wanted) => {
      const { status, body: answer } = await send(
        'POST',
        '/restrictions',
        wanted,
      );
      expect([status, (answer.error as JsonObject).code]).toEqual([
        400,
        'AzureEmulator.InvalidControl',
      ]);
      expect((answer.error as JsonObject).message).toContain(
        `${at}: there is no subscription 'nobody'`,
      );
      expect(azure.restrictions.list()).toEqual([]);
    },
  );

  it('adds, counts, lists and removes faults', async () => {
    const added = await send('POST', '/faults', {
      method: 'GET',
      path: { pattern: 'natGateways/nat-.*' },
      times: 'always',
      respond: {
        status: 503,
        code: 'ServerBusy',
        message: 'Busy.',
        retryAfterSeconds: 3,
      },
    });
    expect([added.status, added.body.id]).toEqual([201, 'fault-1']);
    const struck = await arm.get(path);
    expect([struck.status, struck.headers['retry-after']]).toEqual([503, '3']);
    expect((await get('/faults')).body.value).toEqual([
      {
        id: 'fault-1',
        matched: 1,
        struck: 1,
        fault: expect.objectContaining({
          times: 'always',
          path: { pattern: 'natGateways\\/nat-.*', flags: 'i' },
        }),
      },
    ]);
    expect((await send('DELETE', '/faults/fault-1')).status).toBe(204);
    expect((await send('DELETE', '/faults/fault-1')).status).toBe(404);
    expect((await arm.get(path)).status).toBe(404);
  });

  it.each([
    ['nothing that goes wrong', { method: 'GET' }],
    ['an unknown member', { resetBefore: true, colour: 'red' }],
    ['a broken pattern', { resetBefore: true, path: { pattern: '(' } }],
    ['an impossible probability', { resetBefore: true, probability: 2 }],
    [
      'an impossible status',
      { respond: { status: 99, code: 'x', message: '' } },
    ],
  ])('refuses a fault with %s', async (_, fault) => {
    const answer = await send('POST', '/faults', fault);
    expect(answer.status).toBe(400);
    expect((answer.body.error as JsonObject).code).toBe(
      'AzureEmulator.InvalidControl',
    );
    expect(azure.faults.list()).toEqual([]);
  });

  it('shows the state as a client sees it', async () => {
    const { body: answer } = await get(
      '/state?type=Microsoft.Network/natGateways&from=1&limit=2',
    );
    expect(answer.total).toBe(5);
    expect(answer.value).toEqual(
      azure.state.list('Microsoft.Network/natGateways').slice(1, 3),
    );
    expect((await get(`/state?id=${arm.id(path)}`)).body).toMatchObject({
      total: 0,
      value: [],
    });
    expect((await get('/state?limit=0')).status).toBe(400);
  });

  it('gives the journal, says what it dropped, and does not write itself down', async () => {
    await azure.stop();
    ({ azure, arm } = await startDemo({ journalCapacity: 2 }));
    await arm.put(path, body);
    await arm.get(path);
    await arm.get('rg-shop-weu/natGateways/nat-none');
    const { body: answer } = await get('/journal?method=get&path=nat-none');
    expect(answer).toEqual({
      counts: {
        total: 4,
        kept: 2,
        dropped: 2,
        capacity: 2,
        byMethod: { POST: 1, PUT: 1, GET: 2 },
        byStatus: { 200: 2, 201: 1, 404: 1 },
      },
      value: [
        expect.objectContaining({
          sequence: 4,
          method: 'GET',
          status: 404,
          actor: azure.clientId,
          at: '2026-11-20T12:00:30.000Z',
          durationMilliseconds: expect.any(Number),
        }),
      ],
    });
    const state = await get('/state?type=none');
    expect(state.body.journal).toEqual({
      total: 4,
      kept: 2,
      dropped: 2,
      capacity: 2,
    });
    const proof = await get('/journal?complete=true');
    expect(proof.status).toBe(400);
    expect((proof.body.error as JsonObject).message).toContain(
      'it dropped 2 of 4 requests',
    );
    await send('DELETE', '/journal');
    expect((await get('/journal?complete=true')).status).toBe(200);
    expect(azure.journal.counts().total).toBe(0);
  });

  it.each([
    ['GET', '/nothing', 404],
    ['DELETE', '/state', 405],
    ['POST', '/faults', 400],
    ['PATCH', '/settings', 400],
  ])('refuses %s %s without a body with %i', async (method, at, status) => {
    expect((await send(method, at)).status).toBe(status);
  });
});
