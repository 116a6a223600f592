import { mockServices } from '@backstage/backend-test-utils';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { selectDiscoveries } from '../database/discoveries/selectDiscoveries';
import { declareAgain } from '../database/snapshots/declareAgain';
import { declareScopes } from '../database/snapshots/declareScopes';
import { listScopes } from '../database/snapshots/listScopes';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { createMemoryProvider } from '../testing/createMemoryProvider';
import { emptyTables } from '../testing/emptyTables';
import { ManualTiming } from '../testing/ManualTiming';
import { CollectionService } from './CollectionService';
import { DiscoveryService } from './DiscoveryService';

jest.setTimeout(60_000);

const of = { provider: 'memory', account: 'lab' };
const own = 'memory/lab/123456789012';
const keyOf = (id: string) => `memory/lab/${id}`;
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('DiscoveryService on %p', id => {
  let knex: Knex;
  let timing: ManualTiming;
  let units: readonly string[];
  let asked: number;
  /** What is done when the cloud is asked, before it answers. */
  let meanwhile: () => Promise<void>;

  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(async () => {
    await emptyTables(knex);
    timing = new ManualTiming();
    units = ['unit-1', 'unit-2'];
    asked = 0;
    meanwhile = async () => {};
  });

  /** A replica as the plugin puts it together, with what collects what it discovers. */
  async function replica(holder: string) {
    const provider = createMemoryProvider({
      units: async () => {
        asked += 1;
        await meanwhile();
        return units;
      },
    });
    const providers = new Map([[provider.description.id, provider]]);
    const configured = new Map([[own, provider.scopes[0]]]);
    await declareScopes(knex, {
      scopes: [...configured.values()],
      discovering: [of],
    });
    const logger = mockServices.logger.mock();
    const discovery = new DiscoveryService({
      database: knex,
      providers,
      accounts: [of],
      configured,
      holder,
      timing,
      logger,
      intervalMinutes: 10,
      timeoutMilliseconds: 60_000,
    });
    await discovery.takeOver();
    const collection = new CollectionService({
      database: knex,
      providers,
      scopes: discovery.scopes,
      holder,
      timing,
      logger,
      scopesAtOnce: 4,
      intervalMinutes: 5,
      historyIntervalHours: 6,
      timeoutMilliseconds: 60_000,
    });
    return {
      provider,
      discovery,
      collection,
      logger,
      keys: () => [...discovery.scopes.keys()],
    };
  }
  const storedKeys = async () =>
    (await listScopes(knex)).map(({ subject }) => subject.scope);
  const collectAll = async ({
    collection,
  }: Awaited<ReturnType<typeof replica>>) => {
    for (let tick = 0; tick < 4; tick++) await collection.tick();
  };

  it('finds scopes while it runs, tells them to its provider, and collects them', async () => {
    const one = await replica('one');
    expect(one.keys()).toEqual([own]);

    await one.discovery.tick();

    const all = [own, keyOf('unit-1'), keyOf('unit-2')];
    expect(one.keys()).toEqual(all);
    expect(one.provider.scopes.map(({ scope }) => scope.id)).toEqual([
      '123456789012',
      'unit-1',
      'unit-2',
    ]);
    await collectAll(one);
    expect(
      (await listScopes(knex)).map(({ subject, observedAt }) => [
        subject.scope,
        subject.ownerRef,
        observedAt !== undefined,
      ]),
    ).toEqual([
      [own, 'group:default/platform', true],
      [keyOf('unit-1'), 'group:default/units', true],
      [keyOf('unit-2'), 'group:default/units', true],
    ]);
  });

  it('asks once in an interval, whatever the number of replicas, which all take it over', async () => {
    const replicas = [
      await replica('a'),
      await replica('b'),
      await replica('c'),
    ];
    await Promise.all(replicas.map(({ discovery }) => discovery.tick()));
    for (const { discovery } of replicas) await discovery.tick();

    expect(asked).toBe(1);
    const all = [own, keyOf('unit-1'), keyOf('unit-2')];
    expect(replicas.map(({ keys }) => keys())).toEqual([all, all, all]);

    units = ['unit-2', 'unit-3'];
    timing.advance(10 * 60_000);
    await replicas[1].discovery.tick();
    await replicas[0].discovery.tick();
    expect(asked).toBe(2);
    expect(replicas[0].keys()).toEqual([own, keyOf('unit-2'), keyOf('unit-3')]);
    // One that did not tick learns it before it writes.
    expect(await replicas[2].discovery.has(keyOf('unit-1'))).toBe(false);
    expect(await replicas[2].discovery.has(keyOf('unit-3'))).toBe(true);
  });

  it('forgets what was collected in a scope that is gone, and keeps what there was of its addresses', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    await collectAll(one);
    await knex('address_periods').update({ scope: keyOf('unit-1') });
    await knex('gateways').update({ scope: keyOf('unit-1') });
    await knex('usage_hours').insert({
      scope: keyOf('unit-1'),
      id: 'nat-a',
      at: timing.now().toISOString(),
      document: '[]',
    });

    units = ['unit-2'];
    timing.advance(10 * 60_000);
    await one.discovery.tick();

    expect(await storedKeys()).toEqual([own, keyOf('unit-2')]);
    expect(await knex('gateways')).toEqual([]);
    expect(await knex('usage_hours')).toEqual([]);
    const periods = await knex('address_periods').select('until');
    expect(periods).not.toEqual([]);
    expect(periods.map(({ until }) => until)).not.toContain(null);
  });

  it('keeps everything while discovering fails, stores why, and tries again within a minute', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    await collectAll(one);
    const before = await listScopes(knex);
    meanwhile = async () => {
      throw new CloudError('the group may not be read', {
        code: 'AuthorizationFailed',
        wayOut: 'Give the role.',
        statusCode: 403,
      });
    };
    timing.advance(10 * 60_000);
    await one.discovery.tick();

    expect(await listScopes(knex)).toEqual(before);
    expect(one.keys()).toHaveLength(3);
    expect(await selectDiscoveries(knex)).toMatchObject([
      {
        account: 'memory/lab',
        failure: { code: 'AuthorizationFailed' },
        version: 1,
      },
    ]);

    meanwhile = async () => {};
    timing.advance(60_000);
    await one.discovery.tick();
    const [{ failure, observedAt, attemptedAt }] = await selectDiscoveries(
      knex,
    );
    expect(failure).toBeUndefined();
    expect(observedAt).toBe(attemptedAt);
  });

  it('removes all of them only when the cloud says that there is none', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    units = [];
    timing.advance(10 * 60_000);
    await one.discovery.tick();
    expect(one.keys()).toEqual([own]);
    expect(await storedKeys()).toEqual([own]);
  });

  it('stores nothing of a scope that is taken away while it is collected', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    await collectAll(one);
    const { collect } = one.provider;
    let removed = false;
    one.provider.collect = async request => {
      const snapshot = await collect(request);
      if (!removed && request.scope.id === 'unit-1') {
        removed = true;
        units = ['unit-2'];
        // Not by time: the lease of this collection would run out.
        await knex('discoveries').update({ due_at: null });
        await one.discovery.tick();
      }
      return {
        ...snapshot,
        gateways: (
          await collect({ ...request, scope: one.provider.scopes[0].scope })
        ).gateways,
      };
    };
    await one.collection.collectNow(keyOf('unit-1'));
    await one.collection.idle();

    expect(removed).toBe(true);
    expect(await storedKeys()).toEqual([own, keyOf('unit-2')]);
    expect(await knex('gateways').where({ scope: keyOf('unit-1') })).toEqual(
      [],
    );
    expect(
      await knex('address_periods').where({ scope: keyOf('unit-1') }),
    ).toEqual([]);
  });

  it('knows after a restart what was found, before it asks again', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    const two = await replica('two');
    expect(two.keys()).toEqual([own, keyOf('unit-1'), keyOf('unit-2')]);
  });

  it('leaves a scope to the next discovery that is taken out of the configuration: out of use, its data kept', async () => {
    await declareScopes(knex, {
      scopes: ['unit-2', 'unit-9'].map(unit => ({
        scope: { ...of, id: unit },
        ownerRef: 'group:default/former',
      })),
    });
    await knex('scopes').update({ observed_at: '2026-11-20T00:00:00.000Z' });
    const one = await replica('one');
    expect(one.keys()).toEqual([own]);
    expect(await storedKeys()).toEqual([own, keyOf('unit-2'), keyOf('unit-9')]);

    await one.discovery.tick();

    expect(one.keys()).toEqual([own, keyOf('unit-1'), keyOf('unit-2')]);
    const [{ observedAt, subject }] = await listScopes(knex, {
      keys: [keyOf('unit-2')],
    });
    expect([observedAt, subject.ownerRef]).toEqual([
      '2026-11-20T00:00:00.000Z',
      'group:default/units',
    ]);
    expect(await storedKeys()).not.toContain(keyOf('unit-9'));
  });

  it('leaves a scope as the configuration has it, also when another replica started with a newer one', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    const newer = {
      scope: { ...of, id: 'unit-1' },
      ownerRef: 'group:default/newer',
    };
    await declareScopes(knex, {
      scopes: [...one.discovery.scopes.values()].slice(0, 1).concat(newer),
      discovering: [of],
    });
    units = [];
    await one.discovery.tick();
    const [{ subject }] = await listScopes(knex, { keys: [keyOf('unit-1')] });
    expect(subject.ownerRef).toBe('group:default/newer');
    expect(await storedKeys()).toEqual([own, keyOf('unit-1')]);
  });

  it('forgets discovered scopes when the account discovers none any more', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    await declareScopes(knex, { scopes: [one.provider.scopes[0]] });
    expect(await storedKeys()).toEqual([own]);
    expect(await selectDiscoveries(knex)).toEqual([]);
  });

  it('has its scopes and accounts declared again when a replica with an older configuration forgot them', async () => {
    const one = await replica('one');
    await one.discovery.tick();
    const again = declareAgain(knex, {
      scopes: [one.provider.scopes[0]],
      discovering: [of],
    });
    await declareScopes(knex, { scopes: [] });
    await again();
    expect(await storedKeys()).toEqual([]);

    await again();
    await one.discovery.tick();
    expect(await storedKeys()).toEqual([own, keyOf('unit-1'), keyOf('unit-2')]);
  });

  it('takes a hundred over, and a change of one', async () => {
    units = Array.from({ length: 100 }, (_, at) => `unit-${at}`);
    const one = await replica('one');
    await one.discovery.tick();
    expect(one.keys()).toHaveLength(101);
    units = units.slice(1);
    timing.advance(10 * 60_000);
    await one.discovery.tick();
    expect(one.keys()).toHaveLength(100);
    expect(one.logger.info).toHaveBeenLastCalledWith(
      'Discovered scopes of memory/lab: 0 more, 1 gone, 99 in all',
    );
  });

  it('stores nothing under a lease that another replica took', async () => {
    const one = await replica('one');
    meanwhile = async () => {
      await knex('leases')
        .where({ name: 'discover:memory/lab' })
        .update({ holder: 'two', fence: 99 });
    };
    await expect(one.discovery.tick()).rejects.toThrow('no longer held');
    expect(await storedKeys()).toEqual([own]);
  });
});
