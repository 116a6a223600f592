import {
  say,
  type Acknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { acknowledgeSeen } from '../../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../../testing/emptyTables';
import { failingAt } from '../../testing/failingAt';
import type { TestCloud } from '../../testing/TestCloud';
import { acquireLease } from '../../database/leases/acquireLease';
import { untilEvent } from '../../testing/__testUtils__/untilEvent';
import { recordedGuids } from '../../testing/recordedGuids';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const by = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const attach = 'attach-subnet:/network/s1';
const atSecondSubnet = 'begin attach-subnet:/network/s2';
const gateway = '/gateway/nat-a';

describe.each(databases.eachSupportedId())('several replicas on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  describe('a run', () => {
    /**
     * A run whose replica stops for good when the intent of a step is stored and its write is not sent.
     * `sendLate` sends that write after all.
     */
    async function stoppedBeforeSending(
      key: string,
      intercept?: (point: string) => void,
    ) {
      let reach = () => {};
      let sendLate = () => {};
      const reached = new Promise<void>(resolve => {
        reach = resolve;
      });
      const held = new Promise<void>(resolve => {
        sendLate = resolve;
      });
      const first = await setUpRuns(knex, { intercept });
      const { begin } = first.provider.writes;
      Object.assign(first.provider.writes, {
        begin: async (...[step, context]: Parameters<typeof begin>) =>
          begin(step, {
            ...context,
            storeBefore: async before => {
              await context.storeBefore?.(before);
              if (step.key === key) {
                reach();
                await held;
              }
            },
          }),
      });
      const { run } = await first.begin(unseen);
      await reached;
      await first.service.shutdown();
      return { runId: run.id, cloud: first.cloud, sendLate };
    }

    async function takenOver(
      cloud: TestCloud,
      intercept?: (point: string) => void,
    ) {
      const second = await setUpRuns(knex, { cloud, intercept });
      await second.service.tick();
      await second.service.idle();
      return second;
    }

    describe('that is cancelled after the intent of a step was stored', () => {
      it('does not send its write, asks no one, and is undone', async () => {
        const { runId, cloud } = await stoppedBeforeSending(attach);
        const { service } = await setUpRuns(knex, { cloud });
        await service.cancel(runId, { by });
        await service.idle();
        expect(await service.get(runId)).toMatchObject({
          state: 'undone',
          notUndone: [],
        });
        expect(cloud.writes.join('\n')).not.toContain('/network');
        expect([...cloud.resources.keys()]).toEqual([
          '/network/s1',
          '/network/s2',
        ]);
      });

      it.each([
        'create-gateway:/gateway/nat-a',
        'create-prefix:/prefix/nat-a-1',
      ])('creates nothing more: %s', async key => {
        const { runId, cloud } = await stoppedBeforeSending(key);
        const created = cloud.writes.length;
        const { service } = await setUpRuns(knex, { cloud });
        await service.cancel(runId, { by });
        await service.idle();
        expect((await service.get(runId)).state).toBe('undone');
        expect(
          cloud.writes.slice(created).filter(line => !/^delete /.test(line)),
        ).toEqual([]);
      });

      it('leaves nothing of a write that arrives after it was undone', async () => {
        const { runId, cloud, sendLate } = await stoppedBeforeSending(
          'create-prefix:/prefix/nat-a-1',
        );
        const { service } = await setUpRuns(knex, { cloud });
        await service.cancel(runId, { by });
        await service.idle();
        expect((await service.get(runId)).state).toBe('undone');
        sendLate();
        await untilEvent(service, { runId, code: 'event.answeredLate' });
        while (cloud.resources.size > 2) {
          await new Promise(setImmediate);
        }
        expect([...cloud.resources.keys()]).toEqual([
          '/network/s1',
          '/network/s2',
        ]);
      });

      it('fails and lists what arrives after it was undone and cannot be deleted', async () => {
        const { runId, cloud, sendLate } = await stoppedBeforeSending(
          'create-prefix:/prefix/nat-a-1',
          failingAt('begin undo-create-prefix:/prefix/nat-a-1', 403),
        );
        const { service } = await setUpRuns(knex, { cloud });
        await service.cancel(runId, { by });
        await service.idle();
        sendLate();
        await untilEvent(service, { runId, code: 'event.notUndone' });
        expect(await service.get(runId)).toMatchObject({
          state: 'failed',
          notUndone: [
            { resourceId: '/prefix/nat-a-1', reason: 'The cloud is full.' },
          ],
        });
      });

      it('sees a write that arrives while it goes back, and asks before it moves egress', async () => {
        const { runId, cloud, sendLate } = await stoppedBeforeSending(attach);
        const { service } = await setUpRuns(knex, { cloud });
        sendLate();
        await service.cancel(runId, { by });
        await service.idle();
        expect(await service.get(runId)).toMatchObject({
          state: 'awaitingAcknowledgement',
          pendingAcknowledgement: {
            reason: 'undo',
            resourceIds: ['/network/s1'],
          },
          subnets: [
            { name: '/network/s1', leavesBy: 'new' },
            { name: '/network/s2', leavesBy: 'former' },
          ],
        });
      });

      it('does not send again a write that it was waiting to repeat', async () => {
        const world = await setUpRuns(knex);
        const { begin } = world.provider.writes;
        let sends = 0;
        Object.assign(world.provider.writes, {
          begin: async (...[step, context]: Parameters<typeof begin>) => {
            if (step.key === attach) {
              await context.storeBefore?.({ value: null });
              sends++;
              const [{ id: runId }] = await knex('runs').select('id');
              await world.service.cancel(runId, { by });
              // The network was busy: once more.
              await context.storeBefore?.({ value: null });
              sends++;
            }
            return begin(step, context);
          },
        });
        const run = await world.finish(unseen);
        expect(sends).toBe(1);
        expect(run.state).toBe('undone');
        expect(await world.messages(run.id)).toContain(
          say('event.notSent', { title: `Do ${attach}` }).message,
        );
        expect(world.cloud.writes.join('\n')).not.toContain('/network');
      });

      it('does not begin again what failed in the cloud after it was accepted', async () => {
        const world = await setUpRuns(knex);
        const { settle } = world.provider.writes;
        let again = 0;
        Object.assign(world.provider.writes, {
          settle: async (
            ...[operation, options]: Parameters<typeof settle>
          ) => {
            if (operation.key === attach) {
              world.cloud.change('/network/s1', { gatewayId: null });
              const [{ id: runId }] = await knex('runs').select('id');
              await world.service.cancel(runId, { by });
              await options.beforeWrite?.();
              again++;
            }
            return settle(operation, options);
          },
        });
        const run = await world.finish(unseen);
        expect(again).toBe(0);
        expect(run).toMatchObject({ state: 'undone', notUndone: [] });
        expect(run.error).toBeUndefined();
      });
    });

    it('of which another step failed does not send what may have been sent', async () => {
      const { runId, cloud } = await stoppedBeforeSending(attach);
      const error = { code: 'Full', message: 'Full.', wayOut: 'Wait.' };
      await knex('run_steps')
        .where({ run_id: runId, key: 'attach-subnet:/network/s2' })
        .update({ state: 'failed', error: JSON.stringify(error) });
      const { service } = await takenOver(cloud);
      expect(await service.get(runId)).toMatchObject({
        state: 'undone',
        error,
      });
      expect(cloud.writes.join('\n')).not.toContain('/network');
    });

    it('that takes back a write without an answer finds what it created, also under a name that an earlier run recorded', async () => {
      let hidden = false;
      const { finish, cloud } = await setUpRuns(knex, {
        intercept: point => {
          if (point === 'sent create-gateway:/gateway/nat-a' && hidden) {
            hidden = false;
            throw new CloudError('The answer broke off.', {
              code: 'PARSE_ERROR',
              wayOut: 'Try again.',
            });
          }
        },
      });
      const before = cloud.picture();
      expect(await finish(unseen)).toMatchObject({ state: 'succeeded' });
      // A person takes it all away, and the records stay.
      for (const resourceId of cloud.resources.keys()) {
        if (resourceId.startsWith('/network')) {
          cloud.change(resourceId, { gatewayId: null });
        } else {
          cloud.delete(resourceId);
        }
      }
      hidden = true;
      expect(await finish(unseen)).toMatchObject({
        state: 'undone',
        notUndone: [],
        error: { code: 'PARSE_ERROR' },
      });
      expect(cloud.picture()).toEqual(before);
      expect(await recordedGuids(knex)).toEqual({});
    });

    describe('that goes back', () => {
      it.each([
        [
          'the subnet is gone',
          (cloud: TestCloud) => cloud.delete('/network/s1'),
        ],
        [
          'the subnet has its former gateway again',
          (cloud: TestCloud) =>
            cloud.change('/network/s1', { gatewayId: null }),
        ],
        [
          'the subnet was given another gateway',
          (cloud: TestCloud) =>
            cloud.change('/network/s1', { gatewayId: '/gateway/other' }),
        ],
      ])('asks no one when %s, and is done', async (_, change) => {
        const world = await setUpRuns(knex, {
          intercept: point => {
            if (point === atSecondSubnet) {
              change(world.cloud);
            }
            failingAt(atSecondSubnet, 409)(point);
          },
        });
        const run = await world.finish(unseen);
        expect(run).toMatchObject({
          state: 'undone',
          notUndone: [],
          error: { code: 'CloudFull' },
        });
        expect([...world.cloud.resources.keys()]).not.toContain(
          '/gateway/nat-a',
        );
      });

      it('is done when what it created is gone', async () => {
        const world = await setUpRuns(knex, {
          intercept: point => {
            if (point === atSecondSubnet) {
              world.cloud.change('/network/s1', { gatewayId: null });
              world.cloud.delete('/gateway/nat-a');
              world.cloud.delete('/prefix/nat-a-1');
            }
            failingAt(atSecondSubnet, 409)(point);
          },
        });
        expect(await world.finish(unseen)).toMatchObject({
          state: 'undone',
          notUndone: [],
        });
      });

      it('names subnets, gateways and addresses when it asks', async () => {
        const { finish, cloud } = await setUpRuns(knex, {
          intercept: failingAt(atSecondSubnet, 409),
          subnets: { '/network/s1': '/gateway/old', '/network/s2': null },
        });
        const waiting = await finish({
          ...unseen,
          replacedGateways: ['/gateway/old'],
        });
        const left = ['/prefix/nat-a-1', '/prefix/nat-a-2'].map(prefix =>
          String(cloud.resources.get(prefix)?.properties.address),
        );
        expect(waiting.pendingAcknowledgement).toEqual({
          reason: 'undo',
          until: expect.any(String),
          gateways: [
            {
              resourceId: '/gateway/nat-a',
              name: 'nat-a',
              addresses: ['20.9.9.9'],
              subnets: [{ resourceId: '/network/s1', name: '/network/s1' }],
            },
          ],
          message: `To go back: undo ${attach}. New connections then leave with: 20.9.9.9. No longer used: ${left.join(
            ', ',
          )}.`,
          wording: {
            id: 'acknowledgement.undo',
            values: {
              moves: [{ id: 'test.undo', values: { key: attach } }],
              back: ['20.9.9.9'],
              left,
            },
          },
          addresses: ['20.9.9.9'],
          resourceIds: ['/network/s1'],
          subnets: [
            {
              resourceId: '/network/s1',
              name: '/network/s1',
              leavesBy: 'new',
              former: '/gateway/old',
              gatewayName: 'nat-a',
            },
            {
              resourceId: '/network/s2',
              name: '/network/s2',
              leavesBy: 'former',
              former: 'load balancer',
              formerWording: { id: 'outbound.loadBalancer', values: {} },
              gatewayName: 'nat-a',
            },
          ],
        });
      });

      it('asks again for a subnet that was not acknowledged', async () => {
        const { cloud, service, finish } = await setUpRuns(knex, {
          intercept: failingAt(atSecondSubnet, 409),
        });
        const waiting = await finish(unseen);
        // A yes to another subnet than the one that would move.
        await knex('runs').update({
          pending: JSON.stringify({
            ...waiting.pendingAcknowledgement,
            resourceIds: ['/network/s9'],
          }),
        });
        await acknowledgeSeen(service, { runId: waiting.id });
        await service.idle();
        expect(await service.get(waiting.id)).toMatchObject({
          state: 'awaitingAcknowledgement',
          pendingAcknowledgement: { resourceIds: ['/network/s1'] },
        });
        expect(cloud.picture()['/network/s1']).toEqual({
          gatewayId: '/gateway/nat-a',
        });
        await acknowledgeSeen(service, { runId: waiting.id });
        await service.idle();
        expect((await service.get(waiting.id)).state).toBe('undone');
      });

      it('goes on with a yes that an older version asked for', async () => {
        const { service, finish } = await setUpRuns(knex, {
          intercept: failingAt(atSecondSubnet, 409),
        });
        const waiting = await finish(unseen);
        await knex('runs').update({
          pending: JSON.stringify({
            reason: 'undo',
            message: 'Taking the run back moves the subnets back.',
            addresses: ['20.9.9.9'],
          }),
        });
        await acknowledgeSeen(service, { runId: waiting.id });
        await service.idle();
        expect((await service.get(waiting.id)).state).toBe('undone');
      });
    });
  });

  describe('a replica', () => {
    /** A replica that stops at a point, while another one takes its run. */
    async function pausedAt(point: string) {
      let reach = () => {};
      let wake = () => {};
      const reached = new Promise<void>(resolve => {
        reach = resolve;
      });
      const woken = new Promise<void>(resolve => {
        wake = resolve;
      });
      const world = await setUpRuns(knex, {
        intercept: async passed => {
          if (passed === point) {
            reach();
            await woken;
          }
        },
      });
      const { run } = await world.begin(unseen);
      await reached;
      const name = `run:${run.id}`;
      await knex('leases').where({ name }).update({ holder: null });
      const durationMilliseconds = 600_000;
      await acquireLease(knex, {
        name,
        holder: 'second',
        durationMilliseconds,
      });
      return { ...world, run, wake };
    }

    it('that wakes after another one took its run keeps the id of what it created', async () => {
      const { cloud, run, wake, service, logger } = await pausedAt(
        `sent create-gateway:${gateway}`,
      );
      expect(await recordedGuids(knex)).not.toHaveProperty(gateway);
      wake();
      await service.idle();

      const event = await untilEvent(service, {
        runId: run.id,
        code: 'event.answeredLate',
      });
      const guid = cloud.resources.get(gateway)!.guid;
      expect(event).toMatchObject({
        level: 'warn',
        stepKey: `create-gateway:${gateway}`,
        message: say('event.answeredLate', {
          title: `Do create-gateway:${gateway}`,
          resourceId: gateway,
          guid,
        }).message,
        values: { resourceId: gateway, guid },
      });
      expect(await recordedGuids(knex)).toMatchObject({
        [gateway]: guid,
      });
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining(`${gateway} with the id ${guid}`),
      );
      // And nothing else of the run.
      expect((await service.get(run.id)).state).toBe('running');
    });

    it('that wakes while it waits for the end of a write keeps it as well', async () => {
      const { cloud, run, wake, service } = await pausedAt(
        `settle create-gateway:${gateway}`,
      );
      await knex('created_resources').delete();
      wake();
      await service.idle();
      await untilEvent(service, {
        runId: run.id,
        code: 'event.answeredLate',
      });
      expect(await recordedGuids(knex)).toEqual({
        [gateway]: cloud.resources.get(gateway)!.guid,
      });
    });

    it('lets the one that has the run delete what it finds that way', async () => {
      const { cloud, run, wake, service } = await pausedAt(
        `sent create-gateway:${gateway}`,
      );
      wake();
      await service.idle();
      await untilEvent(service, {
        runId: run.id,
        code: 'event.answeredLate',
      });
      await service.cancel(run.id, { by: 'user:default/ann' });
      await service.idle();
      await knex('leases').update({ holder: null });
      const second = await setUpRuns(knex, { cloud });
      await second.service.tick();
      await second.service.idle();
      expect(await second.service.get(run.id)).toMatchObject({
        state: 'undone',
        notUndone: [],
      });
      expect([...cloud.resources.keys()]).toEqual([
        '/network/s1',
        '/network/s2',
      ]);
    });
  });
});
