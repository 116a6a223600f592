import { Applicant } from '@cluster-egress/backstage-plugin-nat-gateway-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  isUnwritten,
  type RetryRequest,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { shopDocument, shopIds } from '../testing/shopDocument';
import { startAzure } from '../testing/startAzure';

describe('an answer that comes broken, late or never', () => {
  let started: Awaited<ReturnType<typeof startAzure>>;
  let applicant: Applicant;

  beforeEach(async () => {
    started = await startAzure({ requestTimeoutMilliseconds: 2_000 });
    applicant = new Applicant(started.provider);
  });
  afterEach(() => started.azure.stop());

  const document = shopDocument({ subnets: [shopIds.nodes] });
  const late = { delayMilliseconds: 6_000 } as const;
  const refusedToken = {
    respond: {
      status: 401,
      code: 'ExpiredAuthenticationToken',
      message: 'The access token expiry is older than now.',
    },
  } as const;
  const statusesOf = (name: string) =>
    started.azure.journal
      .complete()
      .writes()
      .filter(({ path }) => path.endsWith(name))
      .map(({ status }) => status);

  it.each([
    ['breaks off', 'ippre-shop-weu', { truncateBody: true }, [201]],
    ['breaks off', 'nat-shop-weu', { truncateBody: true }, [201]],
    ['breaks off', 'aks-nodes', { truncateBody: true }, [200]],
    ['is a 401', 'ippre-shop-weu', refusedToken, [401, 201]],
    ['is a 401', 'aks-nodes', refusedToken, [401, 200]],
  ])('to a write %s: %s is written once', async (_, name, fault, statuses) => {
    started.azure.faults.add({ method: 'PUT', path: `/${name}`, ...fault });
    const applied = await applicant.apply(document);
    expect(applied.flatMap(({ settled }) => settled.incidents)).toEqual([]);
    expect(statusesOf(name)).toEqual(statuses);
    expect(started.azure.state.get(shopIds.nodes)?.properties).toMatchObject({
      natGateway: { id: shopIds.gateway },
    });
  });

  it.each([
    ['answer', 'ippre-shop-weu', []],
    ['answer', 'aks-nodes', []],
    ['work', 'ippre-shop-weu', [201]],
    ['work', 'aks-nodes', [200]],
  ] as const)(
    'to a write whose %s takes longer than we wait: %s is found',
    async (delays, name, statuses) => {
      started.azure.faults.add({
        method: 'PUT',
        path: `/${name}`,
        ...late,
        delays,
      });
      const applied = await applicant.apply(document);
      expect(applied).toHaveLength(3);
      // The first write is not answered yet; a second one was sent only where nothing stood.
      expect(statusesOf(name)).toEqual(statuses);
    },
  );

  it.each([
    ['breaks off', { truncateBody: true }],
    ['is a 401', refusedToken],
  ])('to a poll or a read %s: it is asked again', async (_, fault) => {
    for (const path of ['/operations/', '/natGateways/', '/virtualNetworks']) {
      started.azure.faults.add({ method: 'GET', path, ...fault });
    }
    const applied = await applicant.apply(document);
    expect(applied).toHaveLength(3);
    expect(started.azure.faults.entries().map(({ struck }) => struck)).toEqual([
      1, 1, 1,
    ]);
  });

  it('never comes before the run gives up: undo finds what appeared by the run’s tag', async () => {
    started.azure.faults.add({
      method: 'PUT',
      path: '/ippre-shop-weu',
      ...late,
      delays: 'answer',
    });
    const { plan } = await applicant.look(document);
    const asked: RetryRequest[] = [];
    const error = await applicant
      .write(plan.steps[0], {
        waitForRetry: async retry => {
          asked.push(retry);
          return false;
        },
      })
      .catch((thrown: unknown) => thrown);
    expect(asked).toMatchObject([
      { code: 'AbortError', message: 'No answer came within the time limit.' },
    ]);
    expect(error).toMatchObject({
      code: 'AbortError',
      wayOut: expect.stringContaining('could not be reached'),
    });
    expect(isUnwritten(error)).toBe(false);
    expect(started.azure.state.get(shopIds.prefix)).toBeDefined();
    const reverse = started.provider.writes.reverse(plan.steps[0], {
      before: null,
      result: {},
    });
    if (!('step' in reverse)) throw new Error('no reverse');
    await applicant.write(reverse.step);
    expect(started.azure.state.get(shopIds.prefix)).toBeUndefined();
  });

  it.each([
    ['create-prefix', 0],
    ['attach-subnet', 2],
  ])(
    'to a write that is taken back is waited for: %s arrives meanwhile',
    async (_, index) => {
      const { plan } = await applicant.look(document);
      const { provider, azure } = started;
      for (const step of plan.steps.slice(0, index)) {
        await applicant.write(step);
      }
      const step = plan.steps[index];
      const reverse = provider.writes.reverse(step, {
        before: null,
        result: {},
      });
      if (!('step' in reverse)) throw new Error('no reverse');
      // Of the same run, in a process that stood still.
      const stopped = new Applicant(provider);
      const asked: string[] = [];
      await applicant.write(reverse.step, {
        waitForRetry: async ({ code, milliseconds }) => {
          asked.push(`${code} ${milliseconds}`);
          await stopped.write(step);
          return true;
        },
      });
      expect(asked).toEqual(['AnswerMissing 2000']);
      const left = azure.state.get(step.resourceId)?.properties;
      expect((left as JsonObject | undefined)?.natGateway).toBeUndefined();
      expect(azure.state.get(shopIds.prefix) === undefined).toBe(index === 0);
    },
  );

  it('is told to the backend when only the tag of its run knows', async () => {
    await applicant.write((await applicant.look(document)).plan.steps[0]);
    const next = new Applicant(started.provider, 'run-2');
    const { resourceGuid } = started.azure.state.get(shopIds.prefix)
      ?.properties as JsonObject;
    expect((await next.look(document)).observation.unrecorded).toEqual([
      { resourceId: shopIds.prefix, resourceGuid, runId: 'run-1' },
    ]);
    // What an earlier run recorded under the name is gone.
    next.createdGuids[shopIds.prefix.toLowerCase()] = 'another';
    expect((await next.look(document)).observation.unrecorded).toHaveLength(1);
    Object.assign(next.createdGuids, applicant.createdGuids);
    const { observation, violations } = await next.look(document);
    expect(observation.unrecorded).toEqual([]);
    expect(violations).toEqual([]);
  });
});
