import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { startDemo } from '../__testUtils__/startDemo';

describe('faults over HTTPS', () => {
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

  it('answers instead of doing, with headers, and then goes on as ever', async () => {
    azure.faults.add({
      method: 'PUT',
      path: 'natGateways/nat-new',
      respond: {
        status: 429,
        code: 'SubscriptionRequestsThrottled',
        message: 'Slow down.',
        headers: { 'Retry-After': '7' },
      },
    });
    const struck = await arm.put(path, body);
    expect([struck.status, struck.headers['retry-after'], struck.body]).toEqual(
      [
        429,
        '7',
        {
          error: {
            code: 'SubscriptionRequestsThrottled',
            message: 'Slow down.',
          },
        },
      ],
    );
    expect((await arm.get(path)).status).toBe(404);
    expect((await arm.put(path, body)).status).toBe(201);
  });

  it('breaks the connection before the effect', async () => {
    azure.faults.add({ method: 'PUT', resetBefore: true });
    await expect(arm.put(path, body)).rejects.toThrow();
    expect((await arm.get(path)).status).toBe(404);
  });

  it('breaks the connection after the effect', async () => {
    azure.faults.add({ method: 'PUT', resetAfter: true });
    await expect(arm.put(path, body)).rejects.toThrow();
    expect((await arm.get(path)).status).toBe(200);
    expect(azure.journal.writes()).toEqual([
      expect.objectContaining({ method: 'PUT', status: 0 }),
    ]);
  });

  it('lets an operation fail so that the real poller throws its code', async () => {
    azure.faults.add({
      method: 'PUT',
      operationFails: { code: 'InternalServerError', message: 'It broke.' },
    });
    await expect(
      connect(azure).network.natGateways.createOrUpdate(
        'rg-shop-weu',
        'nat-new',
        body,
      ),
    ).rejects.toMatchObject({
      message: expect.stringContaining('It broke.'),
    });
    expect((await arm.get(path)).body.properties).toMatchObject({
      provisioningState: 'Failed',
    });
  });

  it('keeps what a failed deletion was to delete', async () => {
    await arm.put(path, body);
    azure.faults.add({
      method: 'DELETE',
      operationFails: { code: 'InternalServerError', message: 'It broke.' },
    });
    const deleted = await arm.delete(path);
    const location = new URL(String(deleted.headers.location)).pathname;
    const result = await arm.get(location);
    expect(result.body.error).toMatchObject({ code: 'InternalServerError' });
    expect((await arm.get(path)).body.properties).toMatchObject({
      provisioningState: 'Failed',
    });
  });

  it.each([
    ['throttled', 429, 'SubscriptionRequestsThrottled'],
    ['quota', 400, 'AzureEmulator.QuotaExceeded'],
    ['policy', 403, 'RequestDisallowedByPolicy'],
    ['lock', 409, 'ScopeLocked'],
    ['readOnlySubscription', 409, 'ReadOnlyDisabledSubscription'],
  ] as const)('refuses as Azure does: %s', async (refuse, status, code) => {
    azure.faults.add({ method: 'PUT', refuse });
    const struck = await arm.put(path, body);
    expect([struck.status, (struck.body.error as JsonObject).code]).toEqual([
      status,
      code,
    ]);
    expect((await arm.get(path)).status).toBe(404);
  });

  it('knows the quota of addresses in Azure’s words', async () => {
    azure.faults.add({ method: 'PUT', refuse: 'quota' });
    const struck = await arm.put('rg-shop-weu/publicIPAddresses/pip', body);
    expect((struck.body.error as JsonObject).code).toBe(
      'PublicIPCountLimitReached',
    );
  });

  it('leaves requests that Azure never refuses in such a way', async () => {
    await arm.put(path, body);
    for (const refuse of ['quota', 'policy', 'lock'] as const) {
      azure.faults.add({ path: 'nat-new', refuse });
    }
    azure.faults.add({ path: 'nat-new', refuse: 'readOnlySubscription' });
    expect((await arm.get(path)).status).toBe(200);
    const deleted = await arm.delete(path);
    expect((deleted.body.error as JsonObject).code).toBe('ScopeLocked');
    expect(azure.faults.entries().map(({ struck }) => struck)).toEqual([
      0, 0, 1, 0,
    ]);
  });

  it.each([
    ['operationFails', { code: 'InternalServerError', message: 'It broke.' }],
    ['operationSuperseded', true],
    ['operationNeverEnds', true],
  ])(
    '%s waits for a request that starts an operation',
    async (name, effect) => {
      await arm.put(path, body);
      azure.faults.add({ [name]: effect });
      const group = `${arm.id('rg-new')}`;
      const lock = `${arm.id(
        'rg-shop-weu',
      )}/providers/Microsoft.Authorization/locks/keep`;
      const level = { properties: { level: 'CanNotDelete' } };
      const done = [
        await arm.patch(path, { tags: { team: 'net' } }),
        await arm.put(group, { location: 'westeurope' }),
        await arm.patch(group, { tags: { team: 'net' } }),
        await arm.put(lock, level),
        await arm.delete(lock),
      ];
      expect(done.map(({ status }) => status)).toEqual([
        200, 201, 200, 201, 200,
      ]);
      expect(azure.faults.entries()).toMatchObject([{ matched: 0, struck: 0 }]);
      const { headers } = await arm.put(path, {
        ...body,
        tags: { team: 'other' },
      });
      expect(azure.faults.entries()).toMatchObject([{ matched: 1, struck: 1 }]);
      const operation = new URL(String(headers['azure-asyncoperation']));
      expect((await arm.get(operation.pathname)).body.status).toBe(
        {
          operationFails: 'Failed',
          operationSuperseded: 'Canceled',
          operationNeverEnds: 'InProgress',
        }[name],
      );
    },
  );

  it('cancels an operation that another one superseded', async () => {
    const subnet = 'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/apps';
    azure.faults.add({ method: 'PUT', operationSuperseded: true });
    const { headers } = await arm.put(subnet, {
      properties: {
        addressPrefix: '10.50.8.0/24',
        serviceEndpoints: [{ service: 'Microsoft.Sql' }],
      },
    });
    const operation = new URL(String(headers['azure-asyncoperation'])).pathname;
    expect((await arm.get(operation)).body).toMatchObject({
      status: 'Canceled',
      error: {
        code: 'Canceled',
        message: 'Operation was canceled.',
        details: [
          {
            code: 'CanceledAndSupersededDueToAnotherOperation',
            message: expect.stringMatching(
              /^Operation PutSubnetOperation \(\S+\) was canceled and superseded by operation PutVirtualNetworkOperation \(\S+\)\.$/,
            ),
          },
        ],
      },
    });
    expect((await arm.get(subnet)).body.properties).toMatchObject({
      provisioningState: 'Canceled',
    });
  });

  it.each([
    ['work', false],
    ['answer', true],
  ] as const)('delays the %s', async (delays, isDone) => {
    azure.faults.add({ method: 'PUT', delayMilliseconds: 500, delays });
    let answered = false;
    const writing = arm.put(path, body).then(reply => {
      answered = true;
      return reply;
    });
    let standing = 404;
    // Until the first look that shows it, or the answer: the state then tells the order.
    while (standing === 404 && !answered) {
      standing = (await arm.get(path)).status;
    }
    expect(standing === 200 && !answered).toBe(isDone);
    expect((await writing).status).toBe(201);
    expect((await arm.get(path)).status).toBe(200);
  });

  it('loses the answer to an operation that fails', async () => {
    azure.faults.add({
      operationFails: { code: 'InternalServerError', message: 'It broke.' },
      resetAfter: true,
    });
    await expect(arm.put(path, body)).rejects.toThrow();
    expect((await arm.get(path)).body.properties).toMatchObject({
      provisioningState: 'Failed',
    });
  });

  it('breaks off in the middle of the body, after the effect', async () => {
    azure.faults.add({ method: 'PUT', truncateBody: true });
    await expect(arm.put(path, body)).rejects.toThrow();
    expect((await arm.get(path)).status).toBe(200);
    expect(azure.journal.writes()[0].status).toBe(201);
  });

  it('keeps an operation in progress for ever, and its resource busy', async () => {
    azure.faults.add({ method: 'PUT', operationNeverEnds: true });
    const { headers } = await arm.put(path, body);
    azure.clock.advance({ milliseconds: 3_000_000 });
    const operation = new URL(String(headers['azure-asyncoperation'])).pathname;
    expect((await arm.get(operation)).body.status).toBe('InProgress');
    expect((await arm.put(path, body)).status).toBe(409);
    azure.reset();
    expect((await arm.put(path, body)).status).toBe(201);
  });

  it('answers lists, and only lists, as everything stood before', async () => {
    azure.faults.add({ path: 'natGateways', staleList: true, times: Infinity });
    await arm.put(path, body);
    const list = `${arm.id(
      'rg-shop-weu',
    )}/providers/Microsoft.Network/natGateways`;
    const names = async () =>
      ((await arm.get(list)).body.value as readonly JsonObject[]).map(
        ({ name }) => name,
      );
    expect(await names()).not.toContain('nat-new');
    expect((await arm.get(path)).status).toBe(200);
    azure.faults.clear();
    expect(await names()).toContain('nat-new');
  });

  it('writes down who asked for what, and what was answered', async () => {
    await arm.put(path, body, { 'If-None-Match': '*' });
    expect(azure.journal.entries().at(-1)).toEqual({
      sequence: 2,
      at: new Date('2026-11-20T12:00:30Z'),
      method: 'PUT',
      path: arm.id(path),
      query: '?api-version=2026-01-01',
      actor: azure.clientId,
      status: 201,
      durationMilliseconds: expect.any(Number),
      ifMatch: undefined,
      ifNoneMatch: '*',
      operationId: expect.any(String),
    });
  });

  it.each([
    [5, { 'x-ms-retry-after-ms': '5' }],
    [3000, { 'x-ms-retry-after-ms': '3000', 'retry-after': '3' }],
  ])('hints at the next poll after %i ms when told to', async (wait, hints) => {
    await azure.stop();
    ({ azure, arm } = await startDemo({ retryAfterMilliseconds: wait }));
    const { headers } = await arm.put(path, body);
    expect(headers).toMatchObject(hints);
    expect('retry-after' in headers).toBe('retry-after' in hints);
  });
});
