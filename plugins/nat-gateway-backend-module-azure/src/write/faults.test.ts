import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { isUnwritten } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { AzureNatGatewayProvider } from '../AzureNatGatewayProvider';
import { readAzureAccounts } from '../config/readAzureAccounts';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { emulatorConfig, startAzure } from '../testing/startAzure';

describe('writing while things go wrong', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure();
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const document = shopDocument({ subnets: [shopIds.nodes] });
  const writesOf = (name: string) =>
    started.azure.journal
      .complete()
      .writes()
      .filter(({ path }) => path.endsWith(name));

  it('waits while another operation is in progress', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/subnets/aks-nodes',
      times: 2,
      respond: {
        status: 409,
        code: 'AnotherOperationInProgress',
        message: 'Another operation on this or dependent resource.',
      },
    });
    await applicant.apply(document);
    expect(writesOf('aks-nodes').map(({ status }) => status)).toEqual([
      409, 409, 200,
    ]);
    // Doubling, with jitter of half at most.
    expect(started.waits.slice(-2)).toEqual([750, 1500]);
  });

  it('obeys Retry-After of a throttled write', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/natGateways/nat-shop-weu',
      respond: {
        status: 429,
        code: 'SubscriptionRequestsThrottled',
        message: 'Too many requests.',
        headers: { 'Retry-After': '17' },
      },
    });
    await applicant.apply(document);
    expect(started.waits).toContain(17_000);
  });

  it('finds a write in effect whose answer was lost', async () => {
    for (const path of ['/publicIPPrefixes/', '/subnets/aks-nodes']) {
      started.azure.faults.add({ method: 'PUT', path, resetAfter: true });
    }
    const applied = await applicant.apply(document);
    expect(writesOf('ippre-shop-weu')).toHaveLength(1);
    expect(writesOf('aks-nodes')).toHaveLength(1);
    expect(applied[0].settled.created?.resourceGuid).toBeTruthy();
  });

  it('sends again what was lost before it took effect', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/publicIPPrefixes/',
      resetBefore: true,
    });
    const applied = await applicant.apply(document);
    expect(applied).toHaveLength(3);
    expect(writesOf('ippre-shop-weu').at(-1)?.status).toBe(201);
  });

  it('sends again when an accepted operation fails for another one', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/subnets/aks-nodes',
      operationFails: {
        code: 'AnotherOperationInProgress',
        message: 'Another operation on this or dependent resource.',
      },
    });
    const applied = await applicant.apply(document);
    expect(applied.at(-1)?.statuses).toEqual(
      expect.arrayContaining([
        'Failed: AnotherOperationInProgress',
        'Succeeded',
      ]),
    );
  });

  it('does not send again what the backend forbids', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/subnets/aks-nodes',
      operationFails: {
        code: 'AnotherOperationInProgress',
        message: 'Another operation on this or dependent resource.',
      },
    });
    const { plan } = await applicant.look(document);
    const attach = plan.steps.at(-1)!;
    for (const step of plan.steps.slice(0, -1)) {
      await applicant.write(step);
    }
    const begun = await started.provider.writes.begin(
      attach,
      applicant.context,
    );
    await expect(
      started.provider.writes.settle(begun.operation, {
        signal: applicant.signal,
        onProgress: () => {},
        beforeWrite: async () => {
          throw new Error('The lease is lost');
        },
      }),
    ).rejects.toThrow('The lease is lost');
    expect(writesOf('aks-nodes')).toHaveLength(1);
  });

  it('leaves it open whether a write was made whose answer was lost, when the look after it is refused', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/publicIPPrefixes/',
      resetAfter: true,
    });
    const { plan } = await applicant.look(document);
    const refused = started.provider.writes.begin(plan.steps[0], {
      ...applicant.context,
      storeBefore: async () => {
        started.azure.faults.add({
          method: 'GET',
          path: '/publicIPPrefixes/',
          respond: {
            status: 403,
            code: 'AuthorizationFailed',
            message: 'The client does not have authorization.',
          },
        });
      },
    });
    const error = await refused.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'AuthorizationFailed' });
    // Only the answer to the write itself tells that nothing was written.
    expect(isUnwritten(error)).toBe(false);
    expect(started.azure.state.get(shopIds.prefix)).toBeDefined();
  });

  it('keeps the image before the first write that may have been made', async () => {
    await applicant.apply(document);
    const second = new Applicant(started.provider, 'run-2');
    Object.assign(second.createdGuids, applicant.createdGuids);
    started.azure.faults.add({
      method: 'PUT',
      path: '/natGateways/nat-shop-weu',
      resetAfter: true,
      operationFails: { code: 'InternalServerError', message: 'Try again.' },
    });
    const images: (JsonObject | null)[] = [];
    const { plan } = await second.look(
      shopDocument({ subnets: [shopIds.nodes], idleTimeoutMinutes: 30 }),
    );
    const { before } = await second.write(plan.steps[0], {
      storeBefore: async image => {
        images.push(image);
      },
    });
    expect(images).toHaveLength(2);
    for (const image of [...images, before]) {
      expect(image).toMatchObject({ properties: { idleTimeoutInMinutes: 4 } });
    }
  });

  it('reads the resource when the operation is not known any more', async () => {
    const { plan } = await applicant.look(document);
    const begun = await started.provider.writes.begin(
      plan.steps[0],
      applicant.context,
    );
    started.azure.faults.add({
      method: 'GET',
      path: '/operations/',
      respond: { status: 404, code: 'NotFound', message: 'Not found.' },
    });
    await expect(
      started.provider.writes.settle(begun.operation, {
        signal: applicant.signal,
        onProgress: () => {},
      }),
    ).resolves.toMatchObject({ created: begun.created });
  });

  it('ends with Azure’s words when an operation fails for good', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/natGateways/nat-shop-weu',
      operationFails: {
        code: 'PublicIPCountLimitReached',
        message: 'Cannot create more than 10 public IP addresses.',
      },
    });
    await expect(applicant.apply(document)).rejects.toMatchObject({
      name: 'CloudError',
      code: 'PublicIPCountLimitReached',
      resourceId: shopIds.gateway,
      message: expect.stringContaining('Cannot create more than 10'),
      wayOut: expect.stringContaining('limit'),
    });

    // The guid of the PUT's answer makes the failed gateway deletable.
    started.azure.faults.clear();
    await applicant.undo();
    expect(started.azure.state.get(shopIds.gateway)).toBeUndefined();
    expect(started.azure.state.get(shopIds.prefix)).toBeUndefined();
  });

  it('stops at a refusal without trying again', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/publicIPPrefixes/',
      times: 5,
      respond: {
        status: 403,
        code: 'RequestDisallowedByPolicy',
        message: 'Resource was disallowed by policy.',
      },
    });
    await expect(applicant.apply(document)).rejects.toMatchObject({
      code: 'RequestDisallowedByPolicy',
      resourceId: shopIds.prefix,
      wayOut: expect.stringContaining('Policy'),
    });
    expect(writesOf('ippre-shop-weu')).toHaveLength(1);
  });

  it('writes with its own identity, and tells when that one may not', async () => {
    const { azure, timing } = started;
    const { reader } = azure.principals;
    const readOnly = new AzureNatGatewayProvider(
      readAzureAccounts(
        emulatorConfig(azure, {
          writeCredential: { tenantId: azure.tenantId, ...reader },
        }),
      ),
      { timing },
    );
    const { plan } = await new Applicant(readOnly).look(document);
    await expect(
      readOnly.writes.begin(plan.steps[0], applicant.context),
    ).rejects.toMatchObject({
      name: 'CloudError',
      code: 'AuthorizationFailed',
      statusCode: 403,
      wayOut: expect.stringContaining('NAT gateway writer'),
    });
  });

  it('writes with roles at one resource group only, when another identity reads', async () => {
    const { azure, timing } = started;
    const provider = new AzureNatGatewayProvider(
      readAzureAccounts(
        emulatorConfig(azure, {
          credential: { tenantId: azure.tenantId, ...azure.principals.reader },
          writeCredential: {
            tenantId: azure.tenantId,
            ...azure.principals['shop-only'],
          },
        }),
      ),
      { timing },
    );
    const narrow = new Applicant(provider);
    await narrow.apply(document);
    expect(
      new Set(
        azure.journal
          .complete()
          .writes()
          .map(({ actor }) => actor),
      ),
    ).toEqual(new Set([azure.principals['shop-only'].clientId]));
    await narrow.undo();
    expect(azure.state.get(shopIds.gateway)).toBeUndefined();
  });

  it('takes a change back to what stood before, although its answer was lost', async () => {
    await applicant.apply(document);
    const second = new Applicant(started.provider, 'run-2');
    Object.assign(second.createdGuids, applicant.createdGuids);
    started.azure.faults.add({
      method: 'PUT',
      path: '/natGateways/nat-shop-weu',
      resetAfter: true,
    });
    await second.apply(
      shopDocument({ subnets: [shopIds.nodes], idleTimeoutMinutes: 30 }),
    );
    const idle = () =>
      started.azure.state.get(shopIds.gateway)?.properties as object;
    expect(idle()).toMatchObject({ idleTimeoutInMinutes: 30 });
    await second.undo();
    expect(idle()).toMatchObject({ idleTimeoutInMinutes: 4 });
  });

  it('settles in another process what this one began', async () => {
    const { plan } = await applicant.look(document);
    const begun = await started.provider.writes.begin(
      plan.steps[0],
      applicant.context,
    );
    expect(begun.created?.resourceGuid).toBeTruthy();
    const elsewhere = new AzureNatGatewayProvider(
      readAzureAccounts(emulatorConfig(started.azure)),
      { timing: started.timing },
    );
    const settled = await elsewhere.writes.settle(
      JSON.parse(JSON.stringify(begun.operation)),
      { signal: applicant.signal, onProgress: () => {} },
    );
    expect(settled.created).toEqual(begun.created);

    // A second beginning of the same run finds it in effect; the run's plan counts it as ours.
    started.azure.journal.clear();
    const again = await started.provider.writes.begin(
      plan.steps[0],
      applicant.context,
    );
    expect(again.created).toEqual(begun.created);
    expect(started.azure.journal.complete().writes()).toEqual([]);
    const resumed = new Applicant(started.provider);
    expect(
      (await resumed.look(document)).plan.steps.map(({ key }) => key),
    ).not.toContain('create-prefix:ippre-shop-weu');
  });

  it('stops waiting when it is told to', async () => {
    const { plan } = await applicant.look(document);
    const begun = await started.provider.writes.begin(
      plan.steps[0],
      applicant.context,
    );
    const controller = new AbortController();
    controller.abort();
    await expect(
      started.provider.writes.settle(begun.operation, {
        signal: controller.signal,
        onProgress: () => {},
      }),
    ).rejects.toThrow(/abort/i);
  });
});
