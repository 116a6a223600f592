import { mockServices } from '@backstage/backend-test-utils';
import {
  azureCloud,
  scopeKey,
  type UsageSlice,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { systemTiming } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { declareScopes } from '../database/snapshots/declareScopes';
import { listResources } from '../database/snapshots/listResources';
import { findHistories } from '../database/snapshots/findHistories';
import { listScopes } from '../database/snapshots/listScopes';
import { resourceKey } from '../database/snapshots/resourceKey';
import { deleteUsage } from '../database/usage/deleteUsage';
import { findUsage } from '../database/usage/findUsage';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { exampleGateway } from '../tests/exampleGateway';
import { ExampleProvider } from '../tests/ExampleProvider';
import { exampleScope } from '../tests/exampleScope';
import type { CollectionOptions } from './CollectionOptions';
import { CollectionService } from './CollectionService';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { emptyTables } from '../testing/emptyTables';

const key = scopeKey(exampleScope.scope);
const seen = (...names: string[]) => ({
  gateways: names.map(name => exampleGateway(name)),
  clusters: [],
});

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('CollectionService on %p', id => {
  let knex: Knex;
  let now: Date;
  let provider: ExampleProvider;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(async () => {
    await emptyTables(knex);
    await declareScopes(knex, { scopes: [exampleScope] });
    now = new Date('2026-11-20T12:00:00Z');
    provider = new ExampleProvider({ observed: seen('nat-a') });
  });

  const replica = (
    holder: string,
    options: Partial<Pick<CollectionOptions, 'scopes' | 'scopesAtOnce'>> = {},
  ) =>
    new CollectionService({
      database: knex,
      providers: new Map([[provider.description.id, provider]]),
      scopes: new Map([[key, exampleScope]]),
      holder,
      timing: { ...systemTiming, now: () => now },
      logger: mockServices.logger.mock(),
      scopesAtOnce: 4,
      intervalMinutes: 5,
      historyIntervalHours: 6,
      timeoutMilliseconds: 60_000,
      ...options,
    });
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const stored = async () =>
    (
      await listResources(knex, {
        table: 'gateways',
        condition: { allOf: [] },
        limit: 50,
      })
    ).items.map(({ document }) => document.name);

  /** Makes collections wait until they are let go; tells when one has begun. */
  const hold = () => {
    let letGo = () => {};
    let begun = () => {};
    const gate = new Promise<void>(resolve => {
      letGo = resolve;
    });
    const began = new Promise<void>(resolve => {
      begun = resolve;
    });
    let report = seen('nat-old');
    provider.reports(async () => {
      const reported = report;
      begun();
      await gate;
      return reported;
    });
    return {
      began,
      letGo: () => {
        report = seen('nat-new');
        letGo();
      },
    };
  };

  it('collects on the first tick, and again only when the interval is over', async () => {
    const collection = replica('one');
    await collection.tick();
    expect(await stored()).toEqual(['nat-a']);

    later(4);
    await collection.tick();
    expect(provider.collections).toBe(1);

    later(1);
    provider.reports(async () => seen('nat-b'));
    await collection.tick();
    expect(await stored()).toEqual(['nat-b']);
  });

  describe('looking back', () => {
    const gateway = exampleGateway('nat-a');
    const peakOf = (value: number) => ({
      resourceId: gateway.resourceId,
      series: { tcpConnections: [{ at: '2026-11-19T00:00:00.000Z', value }] },
    });
    const gap = {
      part: 'daily peaks',
      message: 'no',
      reason: 'failed',
    } as const;
    let looks: number;
    const tells = (
      answer: () => Promise<{
        gateways?: ReturnType<typeof peakOf>[];
        gaps?: (typeof gap)[];
      }>,
    ) => {
      provider.history = {
        collect: async ({ scope }) => {
          looks += 1;
          return {
            scope,
            collectedAt: now.toISOString(),
            gateways: [],
            clusters: [],
            gaps: [],
            ...(await answer()),
          };
        },
      };
    };
    const peak = async () =>
      (
        await findHistories(knex, [
          {
            id: resourceKey(azureCloud, gateway),
            subject: { provider: 'azure', scope: key },
          },
        ])
      )[0]?.document.series?.tcpConnections?.[0].value;
    beforeEach(() => {
      looks = 0;
      tells(async () => ({ gateways: [peakOf(10)] }));
    });

    it('comes with the first collection, and again only when its own interval is over', async () => {
      const collection = replica('one');
      await collection.tick();
      expect(await peak()).toBe(10);

      later(60);
      await collection.tick();
      await collection.collectNow(key);
      await collection.idle();
      expect(looks).toBe(1);

      later(5 * 60);
      tells(async () => ({ gateways: [peakOf(20)] }));
      await collection.tick();
      expect(await peak()).toBe(20);
    });

    it('is told what was just collected', async () => {
      const asked: string[] = [];
      provider.history = {
        collect: async ({ scope, gateways }) => {
          asked.push(...gateways.map(({ resourceId }) => resourceId));
          return {
            scope,
            collectedAt: now.toISOString(),
            gateways: [],
            clusters: [],
            gaps: [],
          };
        },
      };
      await replica('one').tick();
      expect(asked).toEqual([gateway.resourceId]);
    });

    it('keeps what was known of what it could not read, says so, and tries again after half an hour', async () => {
      const collection = replica('one');
      await collection.tick();
      later(6 * 60);
      tells(async () => ({ gaps: [gap] }));
      await collection.tick();
      expect(await peak()).toBe(10);
      const [scope] = await listScopes(knex, { keys: [key] });
      expect(scope.failure).toBeUndefined();
      expect(scope.gaps).toEqual([]);
      expect(scope.history).toEqual({
        attemptedAt: now.toISOString(),
        gaps: [gap],
      });

      later(30);
      tells(async () => ({ gateways: [peakOf(20)] }));
      await collection.tick();
      expect(await peak()).toBe(20);
      expect((await listScopes(knex, { keys: [key] }))[0].history.gaps).toEqual(
        [],
      );
    });

    it('is a gap, no failure of the collection, when the provider fails', async () => {
      const collection = replica('one');
      tells(async () => {
        throw new Error('out of reach');
      });
      await collection.tick();
      expect(await stored()).toEqual(['nat-a']);
      const [scope] = await listScopes(knex, { keys: [key] });
      expect(scope.failure).toBeUndefined();
      expect(scope.history.gaps).toEqual([
        {
          part: 'history',
          figures: 'history',
          code: 'Error',
          message: 'out of reach',
          reason: 'failed',
        },
      ]);
    });

    it('forgets a gateway that is gone', async () => {
      const collection = replica('one');
      await collection.tick();
      later(6 * 60);
      provider.reports(async () => seen('nat-b'));
      tells(async () => ({}));
      await collection.tick();
      expect(await peak()).toBeUndefined();
    });

    it('stores nothing after another replica took its lease', async () => {
      tells(async () => {
        await knex('leases').update({ expires_at_milliseconds: 0, fence: 99 });
        return { gateways: [peakOf(10)] };
      });
      await replica('one').tick();
      expect(await peak()).toBeUndefined();
      expect((await listScopes(knex, { keys: [key] }))[0].history).toEqual({
        attemptedAt: undefined,
        gaps: [],
      });
    });

    it('does not swallow a refresh that comes meanwhile', async () => {
      const collection = replica('one');
      tells(async () => {
        later(1);
        await collection.refresh(key);
        return {};
      });
      await collection.tick();
      expect(provider.collections).toBe(2);
    });

    it('leaves no trace when it is told to stop', async () => {
      const collection = replica('one');
      tells(async () => {
        void collection.shutdown();
        return new Promise(() => {});
      });
      await collection.tick();
      const [scope] = await listScopes(knex, { keys: [key] });
      expect(scope.observedAt).toBeDefined();
      expect(scope.history).toEqual({ attemptedAt: undefined, gaps: [] });
    });
  });

  it('shares the work among replicas', async () => {
    await Promise.all([replica('one').tick(), replica('two').tick()]);

    expect(provider.collections).toBe(1);
  });

  describe('with many scopes', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      scope: { ...exampleScope.scope, id: `subscription-${at}` },
    }));
    const scopes = new Map(many.map(each => [scopeKey(each.scope), each]));
    beforeEach(() => declareScopes(knex, { scopes: many }));

    it('takes a few at a time, and replicas share them', async () => {
      const working = new Set<string>();
      let most = 0;
      const order: string[] = [];
      provider.reports(async ({ id: of }) => {
        order.push(of);
        working.add(of);
        most = Math.max(most, working.size);
        // Waits for company, which only the last one does not get.
        while (working.size < 2 && order.length < many.length) {
          await new Promise(setImmediate);
        }
        working.delete(of);
        return seen();
      });
      const few = { scopes, scopesAtOnce: 2 };
      await replica('alone', few).tick();
      expect(most).toBe(2);
      expect([...order].sort()).toEqual(many.map(({ scope }) => scope.id));

      later(6);
      await Promise.all([
        replica('one', few).tick(),
        replica('two', few).tick(),
        replica('three', few).tick(),
      ]);
      // Each once: what one replica works on, the others leave.
      expect(order).toHaveLength(2 * many.length);
      expect(most).toBeLessThanOrEqual(6);
    });

    it('leaves to others what has just become due, and nothing for long', async () => {
      const few = { scopes, scopesAtOnce: 4 };
      await replica('one', few).tick();
      later(1);
      await knex('scopes').update({ due_at: now.toISOString() });
      const collections = async (work: Promise<unknown>) => {
        const before = provider.collections;
        await work;
        return provider.collections - before;
      };

      expect(await collections(replica('one', few).tick())).toBe(1);
      expect(await collections(replica('two', few).tick())).toBe(1);
      later(1);
      expect(await collections(replica('one', few).tick())).toBe(7);
    });

    it('passes over those that left the configuration and wait for a discovery', async () => {
      const live = many[8];
      const { account, provider: of } = live.scope;
      await declareScopes(knex, {
        scopes: [live],
        discovering: [{ provider: of, account }],
      });
      await replica('one', {
        scopes: new Map([[scopeKey(live.scope), live]]),
      }).tick();
      expect(provider.collections).toBe(1);
    });

    it('has room for as few when all are refreshed at once, and takes the rest with the next tick', async () => {
      const collection = replica('one', { scopes, scopesAtOnce: 2 });
      await collection.tick();
      later(1);
      let working = 0;
      let most = 0;
      provider.reports(async () => {
        working += 1;
        most = Math.max(most, working);
        await new Promise(done => setTimeout(done, 20));
        working -= 1;
        return seen();
      });
      await Promise.all([...scopes.keys()].map(of => collection.refresh(of)));
      await collection.idle();
      await collection.tick();
      expect(most).toBe(2);
      expect(provider.collections).toBe(2 * many.length);
    });

    it('collects all before it looks back at any', async () => {
      const done: string[] = [];
      provider.reports(async () => {
        done.push('collection');
        return seen();
      });
      provider.history = {
        collect: async ({ scope }) => {
          done.push('history');
          return {
            scope,
            collectedAt: now.toISOString(),
            gateways: [],
            clusters: [],
            gaps: [],
          };
        },
      };
      await replica('one', { scopes, scopesAtOnce: 1 }).tick();
      expect(done).toEqual([
        ...many.map(() => 'collection'),
        ...many.map(() => 'history'),
      ]);
    });

    it('costs one query while nothing is due', async () => {
      const collection = replica('one', { scopes });
      await collection.tick();
      const queries: string[] = [];
      const count = ({ sql }: { readonly sql: string }) => queries.push(sql);
      knex.on('query', count);
      await collection.tick();
      knex.removeListener('query', count);
      expect(queries).toHaveLength(1);
    });
  });

  it('keeps what it had when the cloud fails, says why, and tries again after a minute', async () => {
    const collection = replica('one');
    await collection.tick();
    later(5);
    provider.reports(async () => {
      throw new Error('out of reach');
    });
    await collection.tick();

    expect(await stored()).toEqual(['nat-a']);
    expect((await listScopes(knex, { keys: [key] }))[0].failure).toEqual({
      at: '2026-11-20T12:05:00.000Z',
      code: 'Error',
      message: 'out of reach',
    });

    later(1);
    provider.reports(async () => seen('nat-b'));
    await collection.tick();
    expect(await stored()).toEqual(['nat-b']);
    expect(
      (await listScopes(knex, { keys: [key] }))[0].failure,
    ).toBeUndefined();
  });

  describe('usage', () => {
    const { resourceId } = exampleGateway('nat-a');
    const gatewayId = resourceKey(azureCloud, { resourceId });
    const reports = (slices: readonly UsageSlice[]) =>
      provider.reports(async () => ({
        ...seen('nat-a'),
        recentUsage: [{ resourceId, slices }],
      }));
    const collect = async (slices: readonly UsageSlice[]) => {
      reports(slices);
      await replica('one').tick();
      later(5);
    };
    const since = (at: string) =>
      findUsage(knex, { id: gatewayId, scope: key, since: new Date(at) });
    const start = '2026-11-20T00:00:00.000Z';
    const [eleven, noon, five] = ['11:55', '12:00', '12:05'].map(
      time => `2026-11-20T${time}:00.000Z`,
    );

    it('is added to what was known, and completed by what is read later', async () => {
      await collect([
        { at: eleven, peakTcpConnections: 9 },
        { at: noon, peakTcpConnections: 3, attemptedConnections: 10 },
      ]);
      await collect([
        { at: noon, peakTcpConnections: 2, attemptedConnections: 12 },
        { at: five, failedConnections: 0 },
      ]);

      expect(await since(start)).toEqual([
        { at: eleven, peakTcpConnections: 9 },
        { at: noon, peakTcpConnections: 3, attemptedConnections: 12 },
        { at: five, failedConnections: 0 },
      ]);
      expect(await since(noon)).toHaveLength(2);
    });

    it('stays when a collection reads none or fails, and is not written when it is the same', async () => {
      const slices = [{ at: noon, peakTcpConnections: 3 }];
      await collect(slices);
      await collect([]);
      provider.reports(async () => {
        throw new Error('out of reach');
      });
      await replica('one').tick();
      later(5);
      const written: string[] = [];
      const note = ({ sql }: { readonly sql: string }) => written.push(sql);
      knex.on('query', note);
      await collect(slices);
      knex.removeListener('query', note);

      expect(await since(start)).toEqual(slices);
      expect(
        written.filter(sql => /^(insert|delete).*usage_hours/.test(sql)),
      ).toEqual([]);
    });

    it('leaves out the time when another gateway had the name', async () => {
      await collect([
        { at: eleven, peakTcpConnections: 9 },
        { at: five, peakTcpConnections: 1 },
      ]);
      await knex('gateway_guids').insert({
        scope: key,
        id: gatewayId,
        guid: 'other',
        since: noon,
        seen_at: noon,
      });

      expect(await since(start)).toEqual([{ at: five, peakTcpConnections: 1 }]);
    });

    it('is deleted by whole hours', async () => {
      await collect([{ at: eleven }, { at: noon }]);
      await deleteUsage(knex, { before: new Date('2026-11-20T11:59:00Z') });
      expect(await since(start)).toHaveLength(2);

      await deleteUsage(knex, { before: new Date('2026-11-20T12:01:00Z') });
      expect(await since(start)).toEqual([{ at: noon }]);
    });
  });

  it('collects again after a change, even if a collection that began before it is under way', async () => {
    const collection = replica('one');
    const held = hold();
    const ticking = collection.tick();
    await held.began;

    await collection.collectNow(key);
    held.letGo();
    await ticking;

    expect(await stored()).toEqual(['nat-new']);
    expect(provider.collections).toBe(2);
  });

  it('makes one collection of many requests', async () => {
    const collection = replica('one');
    const held = hold();
    const ticking = collection.tick();
    await held.began;

    await Promise.all([1, 2, 3].map(() => collection.collectNow(key)));
    held.letGo();
    await ticking;

    expect(provider.collections).toBe(2);
  });

  it('answers a request that another replica left when it died', async () => {
    const first = replica('one');
    await first.tick();
    await first.shutdown();
    await first.collectNow(key);
    expect(provider.collections).toBe(1);

    await replica('two').tick();

    expect(provider.collections).toBe(2);
  });

  it('refreshes at most every 10 seconds', async () => {
    const collection = replica('one');
    await collection.tick();

    later(9 / 60);
    await collection.refresh(key);
    await collection.idle();
    expect(provider.collections).toBe(1);

    later(1 / 60);
    await collection.refresh(key);
    await collection.idle();
    expect(provider.collections).toBe(2);
  });

  it('makes one collection of all that ask for a refresh at any replica', async () => {
    const replicas = [replica('one'), replica('two')];
    const [one, two] = replicas;
    const held = hold();
    const ticking = one.tick();
    await held.began;
    await two.refresh(key);
    await two.idle();
    held.letGo();
    await ticking;
    await two.refresh(key);
    await two.tick();
    expect(provider.collections).toBe(1);

    later(1);
    await Promise.all(replicas.map(each => each.refresh(key)));
    await Promise.all(replicas.map(each => each.idle()));
    await Promise.all(replicas.map(each => each.tick()));
    expect(provider.collections).toBe(2);
  });

  it('stores nothing after another replica took its lease', async () => {
    const slow = replica('one');
    const held = hold();
    const ticking = slow.tick();
    await held.began;
    await knex('leases').update({ expires_at_milliseconds: 0 });
    provider.reports(async () => seen('nat-of-two'));
    await replica('two').tick();

    held.letGo();
    await ticking;

    expect(await stored()).toEqual(['nat-of-two']);
  });

  it('records no failure when it is told to stop, and frees the scope', async () => {
    const collection = replica('one');
    const held = hold();
    const ticking = collection.tick();
    await held.began;

    await collection.shutdown();
    await ticking;
    expect(
      (await listScopes(knex, { keys: [key] }))[0].attemptedAt,
    ).toBeUndefined();

    provider.reports(async () => seen('nat-b'));
    await replica('two').tick();
    expect(await stored()).toEqual(['nat-b']);
  });

  describe('what was known of a gateway', () => {
    const as = (
      guid: string,
      figuresNotRead?: 'throttled',
    ): ReturnType<typeof exampleGateway> => {
      const gateway = exampleGateway('nat-a');
      return {
        ...gateway,
        measurement: figuresNotRead ? undefined : gateway.measurement,
        facts: {
          resourceGuid: guid,
          ...(figuresNotRead && {
            figuresNotRead: { connections: figuresNotRead },
          }),
        },
      };
    };
    const collected = async (gateway: ReturnType<typeof as>) => {
      later(6);
      provider.reports(async () => ({ gateways: [gateway], clusters: [] }));
      await replica('one').tick();
      const { items } = await listResources(knex, {
        table: 'gateways',
        condition: { allOf: [] },
        limit: 50,
      });
      return items[0].document;
    };

    it('stays as what was, when Azure asks to wait once, and again', async () => {
      await collected(as('guid-1'));
      for (const document of [
        await collected(as('guid-1', 'throttled')),
        await collected(as('guid-1', 'throttled')),
      ]) {
        expect(document).not.toHaveProperty('measurement');
        expect(document.measurementWas?.peakTcpConnections).toBe(12_902);
      }
      expect(await collected(as('guid-1'))).not.toHaveProperty(
        'measurementWas',
      );
    });

    it('does not become that of another one of the same name, nor does its history', async () => {
      const tcpConnections = [{ at: '2026-11-19T00:00:00.000Z', value: 7 }];
      provider.history = {
        collect: async ({ scope, gateways }) => ({
          scope,
          collectedAt: now.toISOString(),
          gateways: gateways.map(({ resourceId }) => ({
            resourceId,
            series: { tcpConnections },
          })),
          clusters: [],
          gaps: [],
        }),
      };
      await collected(as('guid-1'));
      const of = {
        id: resourceKey(azureCloud, as('guid-1')),
        subject: { provider: 'azure' as const, scope: key },
      };
      expect(await findHistories(knex, [of])).toEqual([expect.anything()]);
      provider.history = undefined;

      const anew = await collected(as('guid-2', 'throttled'));

      expect(anew).not.toHaveProperty('measurementWas');
      expect(await findHistories(knex, [of])).toEqual([undefined]);
      // Azure Monitor knows the id, not the resource: the hour before is the old one's.
      expect((await collected(as('guid-2'))).measurement).toBeUndefined();
    });

    it('does not become that of one of the same name that was made after the other was gone', async () => {
      const days = [
        { at: '2026-11-19T00:00:00.000Z', value: 7 },
        { at: '2099-11-19T00:00:00.000Z', value: 8 },
      ];
      await collected(as('guid-1'));
      later(6);
      provider.reports(async () => ({ gateways: [], clusters: [] }));
      await replica('one').tick();
      provider.history = {
        collect: async ({ scope, gateways }) => ({
          scope,
          collectedAt: now.toISOString(),
          gateways: gateways.map(({ resourceId }) => ({
            resourceId,
            series: { tcpConnections: days, udpConnections: days.slice(0, 1) },
          })),
          clusters: [],
          gaps: [],
        }),
      };
      later(12 * 60);

      const anew = await collected(as('guid-2'));

      expect(anew.measurement).toBeUndefined();
      const [history] = await findHistories(knex, [
        {
          id: resourceKey(azureCloud, anew),
          subject: { provider: 'azure', scope: key },
        },
      ]);
      expect(history?.document.series).toEqual({
        tcpConnections: days.slice(1),
      });
    });
  });
});
