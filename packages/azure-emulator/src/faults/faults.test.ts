import type { AzureEmulator } from '../AzureEmulator';
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
