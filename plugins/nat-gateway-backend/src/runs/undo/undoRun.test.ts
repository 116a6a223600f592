import { mockServices } from '@backstage/backend-test-utils';
import {
  azureCloud,
  say,
  type Acknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { acknowledgeSeen } from '../../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../../testing/emptyTables';
import { acquireLease } from '../../database/leases/acquireLease';
import { createRunServiceOptions } from '../../testing/createRunServiceOptions';
import { failingAt } from '../../testing/failingAt';
import { testDocument } from '../../testing/testDocument';
import { recordedGuids } from '../../testing/recordedGuids';
import { RunService } from '../RunService';
import { untilEvent } from '../../testing/__testUtils__/untilEvent';

jest.setTimeout(60_000);

const databases = createTestDatabases({ about: 'logic' });
const ann = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const acknowledgementDeadlineHours = 72;

describe.each(databases.eachSupportedId())('runs on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('that fail', () => {
    it.each([
      ['begin create-prefix:/prefix/nat-a-2', 400],
      ['begin create-gateway:/gateway/nat-a', 409],
      ['settle create-gateway:/gateway/nat-a', undefined],
    ])('at "%s" leave nothing behind', async (point, statusCode) => {
      const { cloud, finish, messages } = await setUpRuns(knex, {
        intercept: failingAt(point, statusCode),
      });
      const before = cloud.picture();
      const run = await finish(unseen);
      expect(run).toMatchObject({
        error: {
          code: 'CloudFull',
          message: 'The cloud is full.',
          resourceId: '/somewhere',
          wayOut: 'Ask for more.',
        },
      });
      expect(run.state).toBe('undone');
      expect(cloud.picture()).toEqual(before);
      expect(await recordedGuids(knex)).toEqual({});
      expect((await messages(run.id)).join('\n')).toContain(
        'CloudFull: The cloud is full. (/somewhere) Ask for more.',
      );
    });

    it('take back what an attempt before created under the same guid', async () => {
      const { cloud, finish } = await setUpRuns(knex, {
        intercept: failingAt('begin create-gateway:/gateway/nat-a', 409),
      });
      const before = cloud.picture();
      const { create } = cloud;
      cloud.create = (resourceId, content) => {
        create.call(cloud, resourceId, content);
        const resource = cloud.resources.get(resourceId)!;
        cloud.resources.set(resourceId, { ...resource, guid: 'of its parent' });
      };
      for (let attempt = 1; attempt <= 2; attempt++) {
        expect(await finish(unseen)).toMatchObject({ state: 'undone' });
        expect(cloud.picture()).toEqual(before);
      }
    });

    it('list what their undo left, and keep its record', async () => {
      const left = '/prefix/nat-a-2';
      const { finish, provider } = await setUpRuns(knex, {
        intercept: failingAt('begin create-gateway:/gateway/nat-a', 409),
      });
      const { settle } = provider.writes;
      Object.assign(provider.writes, {
        settle: async (...[operation, options]: Parameters<typeof settle>) => ({
          ...(await settle(operation, options)),
          ...(operation.kind === 'delete' &&
            operation.resourceId === left && {
              deleted: false,
              incidents: ['Someone uses it.'],
            }),
        }),
      });
      const run = await finish(unseen);
      expect(run).toMatchObject({
        state: 'failed',
        notUndone: [
          {
            resourceId: left,
            reason: 'Someone uses it.',
            command: `test delete ${left}`,
          },
        ],
      });
      expect(Object.keys(await recordedGuids(knex))).toEqual([left]);
    });

    it('list what they may have written and do not know as theirs, with the command', async () => {
      const { finish, cloud } = await setUpRuns(knex, {
        intercept: point => {
          const standing = cloud.resources.get('/gateway/nat-a');
          if (standing) {
            // It is another one: the run's own was never made.
            cloud.resources.set('/gateway/nat-a', { ...standing, tags: {} });
          }
          failingAt('sent create-gateway:/gateway/nat-a')(point);
        },
      });
      const run = await finish(unseen);
      expect(run.state).toBe('failed');
      expect(run.notUndone).toEqual([
        {
          resourceId: '/gateway/nat-a',
          reason: 'The test cloud refuses: NotOurs.',
          // Nothing says that it is ours, so no advice deletes it.
          command: `test list --run ${run.id}`,
        },
        expect.objectContaining({
          resourceId: '/prefix/nat-a-2',
          reason:
            'It may be in use by what could not be taken back: create-gateway:/gateway/nat-a.',
        }),
        expect.objectContaining({ resourceId: '/prefix/nat-a-1' }),
      ]);
      // An attached gateway is never left without addresses, nor is one that may be attached.
      expect([...cloud.resources.keys()]).toEqual(
        expect.arrayContaining(['/prefix/nat-a-1', '/prefix/nat-a-2']),
      );
    });

    const atSecondSubnet = 'begin attach-subnet:/network/s2';

    it('ask before they move egress back', async () => {
      const { cloud, service, finish } = await setUpRuns(knex, {
        intercept: failingAt(atSecondSubnet, 409),
        subnets: { '/network/s1': '/gateway/old', '/network/s2': null },
      });
      const before = cloud.picture();
      const waiting = await finish({
        ...unseen,
        replacedGateways: ['/gateway/old'],
      });
      expect(waiting).toMatchObject({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: {
          reason: 'undo',
          addresses: ['20.9.9.9'],
          gateways: [
            {
              resourceId: '/gateway/nat-a',
              addresses: ['20.9.9.9'],
              subnets: [{ resourceId: '/network/s1' }],
            },
          ],
        },
        error: { code: 'CloudFull' },
      });
      expect(cloud.resources.get('/network/s1')?.properties.gatewayId).toBe(
        '/gateway/nat-a',
      );
      await acknowledgeSeen(service, { runId: waiting.id });
      await service.idle();
      expect(await service.get(waiting.id)).toMatchObject({ state: 'undone' });
      expect(cloud.picture()).toEqual(before);
    });

    it('do not ask when that was acknowledged at the start', async () => {
      const { cloud, finish } = await setUpRuns(knex, {
        intercept: failingAt(atSecondSubnet, 409),
      });
      const before = cloud.picture();
      await expect(
        finish({ ...unseen, undoMovesEgress: true }),
      ).resolves.toMatchObject({ state: 'undone' });
      expect(cloud.picture()).toEqual(before);
    });

    it('put back only what still holds what they wrote', async () => {
      const world = await setUpRuns(knex, {
        intercept: point => {
          if (point === atSecondSubnet) {
            world.cloud.change('/network/s1', { gatewayId: '/gateway/newer' });
          }
          failingAt(atSecondSubnet, 409)(point);
        },
      });
      await world.finish({ ...unseen, undoMovesEgress: true });
      expect(world.cloud.picture()['/network/s1']).toEqual({
        gatewayId: '/gateway/newer',
      });
    });

    it('leave an attachment that another writer made before they could', async () => {
      const world = await setUpRuns(knex, {
        intercept: point => {
          if (point === 'begin attach-subnet:/network/s1') {
            world.cloud.change('/network/s1', { gatewayId: '/gateway/nat-a' });
          }
          failingAt(atSecondSubnet, 409)(point);
        },
      });
      const run = await world.finish({ ...unseen, undoMovesEgress: true });
      expect(world.cloud.picture()['/network/s1']).toEqual({
        gatewayId: '/gateway/nat-a',
      });
      expect(await world.messages(run.id)).toContain(
        'The run failed; 3 steps are to be taken back',
      );
      expect(run.state).toBe('failed');
      expect(run.notUndone.map(each => each.resourceId)).toContain(
        '/gateway/nat-a',
      );
    });

    it('leave all that is below an undo that fails, and list it', async () => {
      const { cloud, finish, messages } = await setUpRuns(knex, {
        intercept: point => {
          failingAt(atSecondSubnet, 409)(point);
          failingAt('begin undo-attach-subnet:/network/s1', 409)(point);
        },
      });
      const run = await finish({ ...unseen, undoMovesEgress: true });
      expect(run.state).toBe('failed');
      expect(run.notUndone.map(each => each.resourceId)).toEqual([
        '/network/s1',
        '/gateway/nat-a',
        '/prefix/nat-a-2',
        '/prefix/nat-a-1',
      ]);
      expect([...cloud.resources.keys()]).toContain('/prefix/nat-a-1');
      expect((await messages(run.id)).join('\n')).toContain(
        'Not taken back: /network/s1: The cloud is full. To do it: test set /network/s1 gatewayId=null',
      );
    });

    it('fail at their deadline, whatever the cloud does, and are taken back', async () => {
      const { cloud, service, begin, timing } = await setUpRuns(knex, {
        // Shorter than a lease, which runs out when the clock is moved further at once.
        configuration: { deadlineMinutes: 0.25, acknowledgementDeadlineHours },
        intercept: async point => {
          if (point === 'settle create-gateway:/gateway/nat-a') {
            await new Promise(() => {});
          }
        },
      });
      const before = cloud.picture();
      const { run } = await begin(unseen);
      await untilEvent(service, {
        runId: run.id,
        code: 'event.progress',
        stepKey: 'create-gateway:/gateway/nat-a',
      });
      timing.advance(15_000);
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({
        state: 'undone',
        error: {
          code: 'DeadlineExceededError',
          message: 'The run did not end within 0.25 minutes.',
        },
      });
      expect(cloud.picture()).toEqual(before);
    });
  });

  describe('whose time is over', () => {
    const configuration = {
      deadlineMinutes: 0.25,
      acknowledgementDeadlineHours,
    };

    it('stop waiting for a look at the cloud that does not end', async () => {
      let looks = 0;
      let reach = () => {};
      const reached = new Promise<void>(resolve => {
        reach = resolve;
      });
      const { cloud, service, finish, timing } = await setUpRuns(knex, {
        configuration,
        intercept: async point => {
          // For the plan, for the pause, and after the acknowledgement.
          if (point === 'observe' && ++looks === 3) {
            reach();
            await new Promise(() => {});
          }
        },
      });
      const before = cloud.picture();
      const waiting = await finish({ sourceAddressesChange: true });
      await acknowledgeSeen(service, { runId: waiting.id });
      await reached;
      timing.advance(15_000);
      await service.idle();
      expect(await service.get(waiting.id)).toMatchObject({
        state: 'undone',
        error: { code: 'DeadlineExceededError' },
      });
      expect(cloud.picture()).toEqual(before);
    });

    it('wait for a write that is on its way before they take it back', async () => {
      let send = () => {};
      let reach = () => {};
      const reached = new Promise<void>(resolve => {
        reach = resolve;
      });
      const sent = new Promise<void>(resolve => {
        send = resolve;
      });
      const world = await setUpRuns(knex, { configuration });
      const { begin } = world.provider.writes;
      Object.assign(world.provider.writes, {
        begin: async (...[step, context]: Parameters<typeof begin>) =>
          begin(step, {
            ...context,
            storeBefore: async before => {
              await context.storeBefore?.(before);
              if (step.key === 'attach-subnet:/network/s1') {
                reach();
                await sent;
              }
            },
          }),
      });
      const before = world.cloud.picture();
      const { run } = await world.begin({ ...unseen, undoMovesEgress: true });
      await reached;
      world.timing.advance(15_000);
      for (let turn = 0; turn < 100; turn++) {
        await new Promise(resolve => setImmediate(resolve));
      }
      send();
      await world.service.idle();
      expect(await world.service.get(run.id)).toMatchObject({
        state: 'undone',
        error: { code: 'DeadlineExceededError' },
      });
      expect(world.cloud.picture()).toEqual(before);
    });
  });

  describe('that are not acknowledged', () => {
    const hours = (count: number) => count * 3_600_000;

    it('are taken back when their time to wait is over, and end cancelled', async () => {
      const { cloud, service, finish, timing, messages } = await setUpRuns(
        knex,
      );
      const before = cloud.picture();
      const waiting = await finish({ sourceAddressesChange: true });
      expect(waiting.state).toBe('awaitingAcknowledgement');
      timing.advance(hours(71));
      await service.tick();
      await service.idle();
      expect((await service.get(waiting.id)).state).toBe(
        'awaitingAcknowledgement',
      );

      timing.advance(hours(1));
      await service.tick();
      await service.idle();
      const run = await service.get(waiting.id);
      expect(run).toMatchObject({
        state: 'cancelled',
        notUndone: [],
        error: {
          code: 'AcknowledgementExpired',
          message: 'No one acknowledged within 72 hours.',
        },
      });
      expect(run.pendingAcknowledgement).toBeUndefined();
      expect(cloud.picture()).toEqual(before);
      expect(await recordedGuids(knex)).toEqual({});
      expect((await messages(run.id)).join('\n')).toContain(
        'AcknowledgementExpired: No one acknowledged within 72 hours.',
      );
      await expect(
        knex('run_resources').whereNotNull('claim'),
      ).resolves.toEqual([]);
    });

    it('move no egress back unasked: they end failed with what is left, and how to do it', async () => {
      const { cloud, service, finish, timing } = await setUpRuns(knex, {
        intercept: failingAt('begin attach-subnet:/network/s2', 409),
      });
      const waiting = await finish(unseen);
      expect(waiting.pendingAcknowledgement?.reason).toBe('undo');
      const picture = cloud.picture();
      timing.advance(hours(72));
      await service.tick();
      await service.idle();
      const run = await service.get(waiting.id);
      expect(run).toMatchObject({
        state: 'failed',
        error: { code: 'CloudFull' },
      });
      expect(run.notUndone.map(each => each.resourceId)).toEqual([
        '/network/s1',
        '/gateway/nat-a',
        '/prefix/nat-a-2',
        '/prefix/nat-a-1',
      ]);
      expect(run.notUndone[0]).toMatchObject({
        reason: expect.stringContaining('No one acknowledged within 72 hours'),
        command: 'test set /network/s1 gatewayId=null',
      });
      expect(cloud.picture()).toEqual(picture);
      await expect(
        knex('run_resources').whereNotNull('claim'),
      ).resolves.toEqual([]);
    });

    /** One that ended with something left on its subnets; who asks by a subnet is told of it. */
    async function leftBehind() {
      let isFull = true;
      const world = await setUpRuns(knex, {
        intercept: point => {
          if (isFull) failingAt('begin attach-subnet:/network/s2', 409)(point);
        },
      });
      const { id: runId } = await world.finish(unseen);
      world.timing.advance(hours(72));
      await world.service.tick();
      await world.service.idle();
      expect((await world.service.get(runId)).state).toBe('failed');
      const told = async (resourceId: string) =>
        (
          await world.service.unsettledForResources({
            resourceIds: [resourceId],
            idKey: azureCloud.idKey,
          })
        ).failedRuns.map(run => run.id);
      const repair = () => {
        isFull = false;
      };
      return { ...world, runId, told, repair };
    }

    it('are told where they left something, for a week', async () => {
      const { runId, told, timing } = await leftBehind();
      expect(await told('/NETWORK/s2')).toEqual([runId]);
      expect(await told('/network/other')).toEqual([]);
      timing.advance(hours(24 * 7 + 1));
      expect(await told('/network/s2')).toEqual([]);
    });

    it('are no longer told once a later run has succeeded there', async () => {
      const { told, repair, timing, finish } = await leftBehind();
      repair();
      timing.advance(hours(1));
      expect((await finish(unseen)).state).toBe('succeeded');
      expect(await told('/network/s2')).toEqual([]);
    });

    it('have as long again once they wait for something else', async () => {
      const { service, finish, timing } = await setUpRuns(knex, {
        intercept: failingAt('begin attach-subnet:/network/s2', 409),
      });
      const waiting = await finish({ sourceAddressesChange: true });
      timing.advance(hours(71));
      await acknowledgeSeen(service, { runId: waiting.id });
      await service.idle();
      timing.advance(hours(71));
      await service.tick();
      await service.idle();
      expect(await service.get(waiting.id)).toMatchObject({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: { reason: 'undo' },
      });
    });
  });

  describe('that are cancelled', () => {
    it('end cancelled when nothing was written', async () => {
      const { provider, cloud } = await setUpRuns(knex);
      const service = new RunService({
        ...createRunServiceOptions({
          database: knex,
          provider,
          logger: mockServices.logger.mock(),
        }),
        uuid: () => 'run-known',
      });
      // Another holder has the run's lease, so that nothing of it starts.
      await acquireLease(knex, {
        name: 'run:run-known',
        holder: 'another replica',
        durationMilliseconds: 600_000,
      });
      const { run } = await service.start({
        spec: service.accept(testDocument()),
        acknowledgement: unseen,
        startedBy: ann,
      });
      await service.idle();
      await service.cancel(run.id, { by: ann });
      await service.idle();
      expect(await service.get(run.id)).toMatchObject({ state: 'planned' });

      await knex('leases').update({ holder: null });
      await service.tick();
      await service.idle();
      const ended = await service.get(run.id);
      expect(ended).toMatchObject({ state: 'cancelled', notUndone: [] });
      expect(ended.error).toBeUndefined();
      expect(cloud.writes).toEqual([]);
      await expect(service.cancel(run.id, { by: ann })).rejects.toMatchObject({
        name: 'ConflictError',
        ...say('refusal.hasEnded', { run: run.id, state: 'cancelled' }),
      });
    });

    it('let the step under way come to its end, start no other, and go back', async () => {
      const world = await setUpRuns(knex, {
        intercept: async point => {
          if (point === 'settle create-gateway:/gateway/nat-a') {
            const [{ id: runId }] = await knex('runs').select('id');
            await world.service.cancel(runId, { by: ann });
          }
        },
      });
      const before = world.cloud.picture();
      const run = await world.finish(unseen);
      expect(run.state).toBe('undone');
      expect(world.cloud.picture()).toEqual(before);
      expect(world.cloud.writes.join('\n')).not.toContain('/network');
      expect(await world.messages(run.id)).toEqual(
        expect.arrayContaining([
          `${ann} cancelled the run`,
          'The run was cancelled; 3 steps are to be taken back',
          'The run is undone',
        ]),
      );
    });
  });
});
