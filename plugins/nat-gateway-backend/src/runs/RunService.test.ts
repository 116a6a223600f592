import { mockServices } from '@backstage/backend-test-utils';
import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { acknowledgeSeen } from '../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';
import { createRunServiceOptions } from '../testing/createRunServiceOptions';
import { createTestProvider } from '../testing/createTestProvider';
import { testDocument } from '../testing/testDocument';
import type { RunConfiguration } from './RunConfiguration';
import { RunService } from './RunService';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ann = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('on hold', () => {
    it('wait while writes are frozen, and go on when the freeze is over', async () => {
      let reached = () => {};
      const hanging = new Promise<void>(resolve => {
        reached = resolve;
      });
      const { cloud, service, begin, timing } = await setUpRuns(knex, {
        intercept: async point => {
          if (point === 'begin create-gateway:/gateway/nat-a') {
            reached();
            await new Promise(() => {});
          }
        },
      });
      const { run } = await begin(unseen);
      await hanging;
      await service.shutdown();
      const written = [...cloud.writes];

      const goOn = async (configuration: RunConfiguration) => {
        const next = new RunService(
          createRunServiceOptions({
            database: knex,
            provider: createTestProvider({ cloud }),
            logger: mockServices.logger.mock(),
            timing,
            configuration,
          }),
        );
        await next.tick();
        await next.idle();
        return next.get(run.id);
      };
      const deadlines = {
        deadlineMinutes: 60,
        acknowledgementDeadlineHours: 72,
      };
      const writeFreeze = { reason: 'Year-end closing.' };
      for (let round = 0; round < 2; round++) {
        await expect(
          goOn({ ...deadlines, writeFreeze }),
        ).resolves.toMatchObject({ state: 'awaitingWindow' });
      }
      expect(cloud.writes).toEqual(written);
      await expect(goOn(deadlines)).resolves.toMatchObject({
        state: 'succeeded',
      });
    });
  });

  describe('to be read', () => {
    it('are listed the newest first, page by page, for those who may see them', async () => {
      const { service, begin, timing } = await setUpRuns(knex);
      for (const gateway of ['nat-a', 'nat-b', 'nat-c']) {
        const document = testDocument({ gateway, subnets: [] });
        await begin(unseen, { document });
        timing.advance(1_000);
        await service.idle();
      }
      const first = await service.list({ limit: 2 });
      expect(first.items.map(run => run.name)).toEqual(['nat-c', 'nat-b']);
      const second = await service.list({ limit: 2, cursor: first.nextCursor });
      expect(second.items.map(run => run.name)).toEqual(['nat-a']);
      expect(second.nextCursor).toBeUndefined();
      const allowed = (ownerRefs: readonly string[]) =>
        service.list({ limit: 9, condition: { ownerRefs } });
      expect((await allowed(['group:default/team-a'])).items).toHaveLength(3);
      expect((await allowed(['group:default/team-b'])).items).toEqual([]);
      await expect(
        service.list({ limit: 2, cursor: 'nonsense' }),
      ).rejects.toThrow('Invalid cursor nonsense');
    });

    it('are found by what they touch while they have not ended', async () => {
      const { service, finish } = await setUpRuns(knex);
      const find = (...resourceIds: string[]) =>
        service
          .activeForResources({ resourceIds })
          .then(runs => runs.map(each => each.id));
      const run = await finish({ sourceAddressesChange: true });
      expect(await find('/NETWORK/s1')).toEqual([run.id]);
      expect(await find('/gateway/nat-a', '/network/s2')).toEqual([run.id]);
      expect(await find('/network/other')).toEqual([]);
      await acknowledgeSeen(service, { runId: run.id });
      await service.idle();
      expect(await find('/network/s1')).toEqual([]);
    });

    it('are unknown by another id', async () => {
      const { service } = await setUpRuns(knex);
      const read = [
        () => service.get('run-x'),
        () => service.subjectOf('run-x'),
        () => service.cancel('run-x', { by: ann }),
      ];
      for (const each of read) {
        await expect(each()).rejects.toThrow('There is no run run-x');
      }
    });

    it('answer a follower at the next event, and at once when they have ended', async () => {
      const { service, finish } = await setUpRuns(knex);
      const run = await finish({ sourceAddressesChange: true });
      const { signal } = new AbortController();
      const follow = (after: number) =>
        service.events(run.id, { after, waitMilliseconds: 20_000, signal });
      const { next } = await follow(0);
      const waiting = follow(next);
      await acknowledgeSeen(service, { runId: run.id });
      const { events } = await waiting;
      expect(events[0].message).toMatch(/^user:default\/ann accepted/);
      await service.idle();
      const rest = await follow(next);
      expect(rest.state).toBe('succeeded');
      expect(await follow(rest.next)).toEqual({
        events: [],
        next: rest.next,
        state: 'succeeded',
      });
    });

    it('let a follower go who hangs up', async () => {
      const { service, finish } = await setUpRuns(knex);
      const run = await finish({ sourceAddressesChange: true });
      const { signal } = new AbortController();
      const { next } = await service.events(run.id, {
        after: 0,
        waitMilliseconds: 0,
        signal,
      });
      const hangsUp = new AbortController();
      const waiting = service.events(run.id, {
        after: next,
        waitMilliseconds: 20_000,
        signal: hangsUp.signal,
      });
      hangsUp.abort();
      await expect(waiting).resolves.toMatchObject({ events: [], next });
    });
  });
});
