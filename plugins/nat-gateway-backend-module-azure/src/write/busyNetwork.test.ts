import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import { isUnwritten } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';

describe('a busy network', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure();
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const document = shopDocument({ subnets: [shopIds.nodes] });
  const busy = {
    status: 409,
    code: 'AnotherOperationInProgress',
    message: 'Another operation on this or dependent resource is in progress.',
  };
  const waited = () => started.waits.reduce((sum, wait) => sum + wait, 0);

  const unprovisioned = (state: string) => ({
    status: 400,
    code: 'ReferencedResourceNotProvisioned',
    message: `Cannot proceed with operation because resource /nic used by resource /subnet is not in Succeeded state. Resource is in ${state} state and the last operation that updated/is updating the resource is PutNicOperation.`,
  });

  it.each([
    ['/natGateways/nat-shop-weu', busy],
    ['/subnets/aks-nodes', busy],
    ['/subnets/aks-nodes', unprovisioned('Updating')],
  ])('is waited for longer than five minutes at %s', async (path, respond) => {
    started.azure.faults.add({
      method: 'PUT',
      path,
      times: 20,
      respond,
    });
    await applicant.apply(document);
    expect(waited()).toBeGreaterThan(5 * 60_000);
  });

  it('is not waited for when what a subnet refers to is Failed', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/subnets/aks-nodes',
      respond: unprovisioned('Failed'),
    });
    await expect(applicant.apply(document)).rejects.toMatchObject({
      code: 'ReferencedResourceNotProvisioned',
      wayOut: expect.stringContaining('write it once more if it is Failed'),
    });
    expect(waited()).toBe(0);
  });

  it('is waited for as long as it asks', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/subnets/aks-nodes',
      respond: { ...busy, status: 429, retryAfterSeconds: 900 },
    });
    await applicant.apply(document);
    expect(started.waits).toContain(900_000);
  });

  it.each([
    ['superseded', { operationSuperseded: true }],
    [
      'an InternalServerError',
      {
        operationFails: {
          code: 'InternalServerError',
          message: 'An error occurred.',
        },
      },
    ],
  ])('ends operations as %s: they are begun again', async (_, fault) => {
    for (const path of [
      '/ippre-shop-weu',
      '/natGateways/nat-shop-weu',
      '/subnets/aks-nodes',
    ]) {
      started.azure.faults.add({ method: 'PUT', path, times: 2, ...fault });
    }
    const applied = await applicant.apply(document);
    expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
    expect(started.azure.faults.entries().map(({ struck }) => struck)).toEqual([
      2, 2, 2,
    ]);
    expect((await applicant.look(document)).plan.steps).toEqual([]);
    await applicant.undo();
    expect(started.azure.state.get(shopIds.gateway)).toBeUndefined();
  });

  it('tells why and when it goes on, and ends with the refusal when the deadline has passed', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/ippre-shop-weu',
      times: Infinity,
      respond: { ...busy, retryAfterSeconds: 7 },
    });
    const { plan } = await applicant.look(document);
    const asked: unknown[] = [];
    const error = await applicant
      .write(plan.steps[0], {
        waitForRetry: async retry => {
          asked.push(retry);
          return asked.length < 3;
        },
      })
      .catch((thrown: unknown) => thrown);
    const retry = {
      code: busy.code,
      message: busy.message,
      milliseconds: 7_000,
    };
    expect(asked).toEqual([retry, retry, retry]);
    expect(error).toMatchObject({
      code: busy.code,
      resourceId: shopIds.prefix,
    });
    expect(isUnwritten(error)).toBe(true);
  });
});
