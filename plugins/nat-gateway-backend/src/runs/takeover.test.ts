import { mockServices } from '@backstage/backend-test-utils';
import { azureCloud } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { acquireLease } from '../database/leases/acquireLease';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { createRunServiceOptions } from '../testing/createRunServiceOptions';
import { createTestProvider } from '../testing/createTestProvider';
import { untilEvent } from '../testing/__testUtils__/untilEvent';
import { emptyTables } from '../testing/emptyTables';
import { ManualTiming } from '../testing/ManualTiming';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { RunService } from './RunService';
import { holdLocks } from './steps/holdLocks';
import type { RunDrive } from './hold/RunDrive';
import { testStepRecord } from '../testing/testStepRecord';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const startedBy = 'user:default/ann';
const acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};

/** A point at which a provider stops until it is let go. */
function pauseAt(point: string) {
  let reach = () => {};
  let release = () => {};
  const reached = new Promise<void>(resolve => {
    reach = resolve;
  });
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  const intercept = async (passed: string) => {
    if (passed === point) {
      reach();
      await released;
    }
  };
  return { reached, release, intercept };
}

describe.each(databases.eachSupportedId())('several replicas on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  function replica(
    cloud: TestCloud,
    options: {
      readonly holder: string;
      readonly intercept?: (point: string) => Promise<void> | void;
    },
  ) {
    const timing = new ManualTiming();
    const logger = mockServices.logger.mock();
    const provider = createTestProvider({ cloud, ...options });
    const service = new RunService(
      createRunServiceOptions({
        database: knex,
        provider,
        holder: options.holder,
        logger,
        timing,
      }),
    );
    const begin = (document = testDocument()) =>
      service.start({
        spec: service.accept(document),
        acknowledgement,
        startedBy,
      });
    return { service, timing, logger, begin, providers: [provider] };
  }

  const subnets = { '/network/s1': null, '/network/s2': null };

  it('do not touch a run that one of them works on', async () => {
    const cloud = new TestCloud(subnets);
    const pause = pauseAt('begin create-gateway:/gateway/nat-a');
    const first = replica(cloud, { holder: 'first', ...pause });
    const { run } = await first.begin();
    await pause.reached;
    const second = replica(cloud, { holder: 'second' });
    await second.service.tick();
    await second.service.idle();
    expect((await second.service.get(run.id)).state).toBe('running');
    expect(cloud.writes).toHaveLength(2);
    pause.release();
    await first.service.idle();
    expect((await second.service.get(run.id)).state).toBe('succeeded');
  });

  it('write nothing any more under a lease that another one took', async () => {
    const cloud = new TestCloud(subnets);
    const pause = pauseAt('begin create-gateway:/gateway/nat-a');
    const first = replica(cloud, { holder: 'first', ...pause });
    const { run } = await first.begin();
    await pause.reached;
    const written = [...cloud.writes];
    const name = `run:${run.id}`;
    await knex('leases').where({ name }).update({ holder: null });
    const durationMilliseconds = 600_000;
    await acquireLease(knex, { name, holder: 'second', durationMilliseconds });

    pause.release();
    await first.service.idle();
    expect(cloud.writes).toEqual(written);
    expect((await first.service.get(run.id)).state).toBe('running');
    expect(first.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('LeaseLostError'),
    );
    expect(first.logger.info).not.toHaveBeenCalled();
  });

  it('finish what another one was stopped at, without waiting for its lease', async () => {
    const cloud = new TestCloud(subnets);
    const pause = pauseAt('settle create-gateway:/gateway/nat-a');
    const first = replica(cloud, { holder: 'first', ...pause });
    const { run } = await first.begin();
    await pause.reached;
    await first.service.shutdown();
    await expect(first.begin()).rejects.toThrow('The backend shuts down');

    const second = replica(cloud, { holder: 'second' });
    await second.service.tick();
    await second.service.idle();
    expect(await second.service.get(run.id)).toMatchObject({
      state: 'succeeded',
    });
    expect(cloud.writes).toHaveLength(5);
  });

  it('write one after the other to one network, on any replica', async () => {
    const cloud = new TestCloud(subnets);
    const pause = pauseAt('settle attach-subnet:/network/s1');
    const first = replica(cloud, { holder: 'first', ...pause });
    await first.begin(
      testDocument({ gateway: 'nat-a', subnets: ['/network/s1'] }),
    );
    await pause.reached;
    const second = replica(cloud, { holder: 'second' });
    const { run } = await second.begin(
      testDocument({ gateway: 'nat-b', subnets: ['/network/s2'] }),
    );
    const { signal } = new AbortController();
    const follow = (after: number) =>
      second.service.events(run.id, { after, waitMilliseconds: 0, signal });
    const message =
      'Do attach-subnet:/network/s2: waits for another write to /network';
    for (;;) {
      const { events } = await follow(0);
      if (events.some(event => event.message === message)) {
        break;
      }
    }
    expect(cloud.resources.get('/network/s2')?.properties.gatewayId).toBeNull();

    pause.release();
    await first.service.idle();
    while ((await follow(0)).state === 'running') {
      second.timing.advance(1_000);
    }
    expect((await second.service.get(run.id)).state).toBe('succeeded');
    const lines = (await follow(0)).events.map(event => event.message);
    expect(lines.filter(line => line === message)).toHaveLength(1);
    await second.service.idle();
  });

  it('fail a run whose scope is not configured any more when they take it up', async () => {
    const cloud = new TestCloud(subnets);
    const pause = pauseAt('settle create-gateway:/gateway/nat-a');
    const first = replica(cloud, { holder: 'first', ...pause });
    const { run } = await first.begin();
    await pause.reached;
    await first.service.shutdown();
    const logger = mockServices.logger.mock();
    const scope = {
      provider: 'azure' as const,
      account: 'one',
      id: 'subscription-1',
    };
    const other = new RunService(
      createRunServiceOptions({
        database: knex,
        logger,
        provider: createTestProvider({
          cloud,
          scopes: [{ scope, ownerRef: 'group:default/team-b' }],
        }),
      }),
    );
    await other.tick();
    await other.idle();
    expect(await other.get(run.id)).toMatchObject({
      state: 'undone',
      error: {
        code: 'PlanChanged',
        message:
          'nat-a (azure/one/subscription-1) now belongs to group:default/team-b, and permission for that was not checked when the run started.',
      },
    });
    expect([...cloud.resources.keys()]).toEqual(Object.keys(subnets));
  });

  describe('when the module of its cloud was removed', () => {
    const hours = 72;

    async function stoppedAt(
      point: string,
      intercept?: (passed: string) => void,
    ) {
      const cloud = new TestCloud(subnets);
      const pause = pauseAt(point);
      const first = replica(cloud, {
        holder: 'first',
        intercept: async passed => {
          await pause.intercept(passed);
          intercept?.(passed);
        },
      });
      const { run } = await first.begin();
      await pause.reached;
      const stopped = first.service.shutdown();
      pause.release();
      await stopped;

      const timing = new ManualTiming();
      const logger = mockServices.logger.mock();
      const service = new RunService({
        ...createRunServiceOptions({
          database: knex,
          logger,
          timing,
          provider: first.providers[0],
        }),
        providers: new Map(),
      });
      const tick = async () => {
        await service.tick();
        await service.idle();
        return service.get(run.id);
      };
      const messages = async () => {
        const { signal } = new AbortController();
        const { events } = await service.events(run.id, {
          after: 0,
          waitMilliseconds: 0,
          signal,
        });
        return events.map(event => event.message);
      };
      return { cloud, run, timing, logger, service, tick, messages };
    }

    it('says so once and waits, and goes on when it is back', async () => {
      const { cloud, run, tick, messages, logger } = await stoppedAt(
        'settle create-gateway:/gateway/nat-a',
      );
      expect((await tick()).state).toBe('awaitingWindow');
      expect((await tick()).state).toBe('awaitingWindow');
      expect(
        (await messages()).filter(line => /No module for azure/.test(line)),
      ).toEqual([
        'No module for azure is installed in this backend; install it and start again. The run waits until 2026-11-23T12:00:00.000Z.',
      ]);
      expect(logger.warn).not.toHaveBeenCalled();

      const again = replica(cloud, { holder: 'again' });
      await again.service.tick();
      await again.service.idle();
      expect((await again.service.get(run.id)).state).toBe('succeeded');
    });

    it('ends as failed when it does not come back, with what the run wrote, and frees that', async () => {
      const { cloud, tick, timing, messages, service, logger } =
        await stoppedAt('settle create-gateway:/gateway/nat-a');
      const written = cloud.picture();
      await tick();
      timing.advance(hours * 3_600_000 - 1);
      expect((await tick()).state).toBe('awaitingWindow');
      timing.advance(1);
      const ended = await tick();

      expect(ended).toMatchObject({
        state: 'failed',
        error: {
          code: 'ProviderNotInstalled',
          message:
            'The run stopped because the module for azure is no longer installed in this backend.',
        },
      });
      expect(ended.notUndone).toEqual(
        ['/prefix/nat-a-1', '/prefix/nat-a-2', '/gateway/nat-a'].map(
          resourceId => ({
            resourceId,
            reason: ended.error?.message,
            command: expect.stringContaining(
              'Take back by hand what this did: Do create-',
            ),
          }),
        ),
      );
      expect(ended.steps.map(({ state }) => state)).toEqual([
        'succeeded',
        'succeeded',
        'failed',
        'pending',
        'pending',
      ]);
      expect(cloud.picture()).toEqual(written);
      expect((await messages()).join('\n')).toContain(
        'Not taken back: /gateway/nat-a: ',
      );
      expect(
        (
          await service.unsettledForResources({
            resourceIds: ['/network/s1'],
            idKey: azureCloud.idKey,
          })
        ).activeRuns,
      ).toEqual([]);
      expect(logger.info).toHaveBeenCalledWith(
        expect.stringContaining('failed after'),
      );
    });

    it('ends with what is left of an undo', async () => {
      const { tick, timing } = await stoppedAt(
        'settle undo-create-gateway:/gateway/nat-a',
        passed => {
          if (passed === 'begin attach-subnet:/network/s1') {
            throw new Error('refused');
          }
        },
      );
      expect((await tick()).state).toBe('awaitingWindow');
      timing.advance(hours * 3_600_000);
      const ended = await tick();
      expect(ended).toMatchObject({
        state: 'failed',
        error: { message: 'refused' },
      });
      expect(
        ended.notUndone.map(({ resourceId, command }) => [resourceId, command]),
      ).toEqual(
        expect.arrayContaining([
          ['/gateway/nat-a', 'test delete /gateway/nat-a'],
          ['/prefix/nat-a-1', 'test delete /prefix/nat-a-1'],
        ]),
      );
    });
  });

  describe('when the run may not go on any more', () => {
    async function takeOverAfter(point: string) {
      const cloud = new TestCloud(subnets);
      const pause = pauseAt(point);
      const first = replica(cloud, { holder: 'first', ...pause });
      const { run } = await first.begin();
      await pause.reached;
      await first.service.shutdown();
      const other = new RunService(
        createRunServiceOptions({
          database: knex,
          logger: mockServices.logger.mock(),
          provider: createTestProvider({
            cloud,
            scopes: [
              {
                scope: {
                  provider: 'azure',
                  account: 'one',
                  id: 'subscription-1',
                },
                ownerRef: 'group:default/team-b',
              },
            ],
          }),
        }),
      );
      await other.tick();
      await other.idle();
      return { cloud, run: await other.get(run.id) };
    }

    it('find a creation that was sent and whose answer was lost, and take it back', async () => {
      const { run, cloud } = await takeOverAfter(
        'sent create-gateway:/gateway/nat-a',
      );
      expect(run).toMatchObject({
        state: 'undone',
        error: { code: 'PlanChanged' },
        notUndone: [],
      });
      expect([...cloud.resources.keys()]).toEqual(Object.keys(subnets));
    });

    it('ask before they take back an attachment whose answer was lost', async () => {
      const { run, cloud } = await takeOverAfter(
        'sent attach-subnet:/network/s1',
      );
      expect(run).toMatchObject({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: { reason: 'undo' },
      });
      expect(cloud.resources.get('/network/s1')?.properties.gatewayId).toBe(
        '/gateway/nat-a',
      );
    });
  });

  it('send nothing again under a lease that another one took', async () => {
    const cloud = new TestCloud(subnets);
    let seen: unknown;
    const first = replica(cloud, { holder: 'first' });
    const [provider] = first.providers;
    const { settle } = provider.writes!;
    Object.assign(provider.writes!, {
      settle: async (...[operation, options]: Parameters<typeof settle>) => {
        if (operation.key === 'create-gateway:/gateway/nat-a') {
          await knex('leases')
            .where('name', 'like', 'run:%')
            .update({ holder: 'second', fence: 99 });
          seen = await options.beforeWrite?.().catch((error: unknown) => error);
        }
        return settle(operation, options);
      },
    });
    await first.begin();
    await first.service.idle();
    expect(seen).toMatchObject({ name: 'LeaseLostError' });
  });

  it('tell what came out later when the cloud does not answer at the end', async () => {
    const cloud = new TestCloud(subnets);
    let silent = true;
    const world = replica(cloud, {
      holder: 'first',
      intercept: point => {
        if (point === 'observe' && silent && cloud.writes.length === 5) {
          throw new Error('no answer');
        }
      },
    });
    const { run } = await world.begin();
    await untilEvent(world.service, {
      runId: run.id,
      code: 'event.readFailed',
    });
    expect((await world.service.get(run.id)).state).toBe('running');
    silent = false;
    world.timing.advance(10_000);
    await world.service.idle();
    const ended = await world.service.get(run.id);
    expect(ended.state).toBe('succeeded');
    expect(ended.outputs?.gateways[0].egressAddresses).toHaveLength(2);
  });
});

describe.each(databases.eachSupportedId())('holdLocks on %p', id => {
  it('keeps no lock when the database fails at one of them', async () => {
    const knex = await openTestDatabase(databases, { id });
    let transactions = 0;
    const failing = new Proxy(knex, {
      get: (target, property, receiver) =>
        property === 'transaction'
          ? async (work: Parameters<typeof knex.transaction>[0]) => {
              if (++transactions === 2) {
                throw new Error('no connection');
              }
              return target.transaction(work);
            }
          : Reflect.get(target, property, receiver),
    });
    const { signal } = new AbortController();
    const drive = {
      options: createRunServiceOptions({
        database: failing,
        provider: createTestProvider({ cloud: new TestCloud({}) }),
        logger: mockServices.logger.mock(),
      }),
      idKey: azureCloud.idKey,
      work: signal,
    } as unknown as RunDrive;
    await expect(
      holdLocks(drive, {
        record: testStepRecord('attach', {
          step: { locks: ['/network', '/gateway'] },
        }),
        gaveUp: async () => false,
      }),
    ).rejects.toThrow('no connection');
    expect(await knex('leases').whereNotNull('holder').pluck('name')).toEqual(
      [],
    );
  });
});
