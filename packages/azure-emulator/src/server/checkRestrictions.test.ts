import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { control } from '../__testUtils__/control';
import { startDemo } from '../__testUtils__/startDemo';

describe('restrictions', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  const path = 'rg-shop-weu/natGateways/nat-new';
  const body = { location: 'westeurope', sku: { name: 'Standard' } };

  beforeEach(async () => {
    ({ azure, arm } = await startDemo());
    await arm.put(path, body);
  });

  afterEach(async () => {
    await azure.stop();
  });

  const put = () => arm.put(path, { ...body, tags: { changed: 'yes' } });

  it('lets a disabled subscription be read and deleted in, but not written', async () => {
    const added = await control(azure, {
      method: 'POST',
      path: '/restrictions',
      body: {
        kind: 'readOnlySubscription',
        subscriptionId: azure.subscriptionId.toUpperCase(),
      },
    });
    const refused = await put();
    expect([refused.status, refused.body]).toEqual([
      409,
      {
        error: {
          code: 'ReadOnlyDisabledSubscription',
          message: `The subscription '${azure.subscriptionId}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.`,
        },
      },
    ]);
    expect((await arm.get(path)).status).toBe(200);
    expect((await arm.get(arm.subscription)).body.state).toBe('Disabled');
    expect((await arm.delete(path)).status).toBe(202);
    await control(azure, {
      method: 'DELETE',
      path: `/restrictions/${added.body.id}`,
    });
    expect((await put()).status).toBe(201);
  });

  it('denies by policy what its scope and type say, in the words of Azure', async () => {
    const scope = arm.id('rg-shop-weu');
    const remove = azure.restrictions.add({
      kind: 'policyDenial',
      scope,
      resourceType: 'microsoft.network/natgateways',
      policyName: 'no-gateways',
    });
    const refused = await put();
    expect([refused.status, refused.body.error]).toEqual([
      403,
      {
        code: 'RequestDisallowedByPolicy',
        target: 'nat-new',
        message: expect.stringMatching(
          /^Resource 'nat-new' was disallowed by policy\. Policy identifiers: '\[\{"policyAssignment":\{"name":"no-gateways",/,
        ),
        additionalInfo: [expect.objectContaining({ type: 'PolicyViolation' })],
      },
    ]);
    const other = await arm.put('rg-shop-weu/publicIPPrefixes/ippre-x', {
      ...body,
      properties: { prefixLength: 31 },
    });
    expect(other.status).toBe(201);
    remove();
    expect((await put()).status).toBe(200);
  });

  it('locks what was not locked', async () => {
    azure.restrictions.add({
      kind: 'lock',
      scope: arm.id('rg-shop-weu'),
      level: 'CanNotDelete',
    });
    const refused = await arm.delete(path);
    expect([refused.status, (refused.body.error as JsonObject).code]).toEqual([
      409,
      'ScopeLocked',
    ]);
    expect((await put()).status).toBe(200);
  });

  it('lowers a quota', async () => {
    azure.restrictions.add({
      kind: 'limit',
      name: 'publicIPAddresses',
      count: 1,
    });
    const refused = await arm.put('rg-shop-weu/publicIPAddresses/pip-more', {
      ...body,
      properties: { publicIPAllocationMethod: 'Static' },
    });
    expect((refused.body.error as JsonObject).message).toBe(
      'Cannot create more than 1 public IP addresses for this subscription in this region.',
    );
  });

  it.each([
    { kind: 'lock', scope: 'rg', level: 'ReadOnly' },
    { kind: 'lock', scope: '/subscriptions/x', level: 'Off' },
    { kind: 'storm' },
    { kind: 'limit', name: 'publicIPAddresses', count: -1 },
  ])('refuses %j', async restriction => {
    const answer = await control(azure, {
      method: 'POST',
      path: '/restrictions',
      body: restriction,
    });
    expect(answer.status).toBe(400);
  });
});
