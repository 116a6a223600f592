import {
  say,
  type Acknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { acquireLease } from '../database/leases/acquireLease';
import { acknowledgeSeen } from '../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { createRunServiceOptions } from '../testing/createRunServiceOptions';
import { emptyTables } from '../testing/emptyTables';
import { failingAt } from '../testing/failingAt';
import { testDocument } from '../testing/testDocument';
import { RunService } from './RunService';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const by = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const atSecondSubnet = 'begin attach-subnet:/network/s2';

describe.each(databases.eachSupportedId())('a run on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  /** A run that failed with one of two subnets moved; `repair` removes the cause. */
  async function failedHalfWay(acknowledgement: Acknowledgement = unseen) {
    let isFull = true;
    const world = await setUpRuns(knex, {
      intercept: point => {
        if (isFull) {
          failingAt(atSecondSubnet, 409)(point);
        }
      },
    });
    const before = world.cloud.picture();
    const run = await world.finish(acknowledgement);
    const repair = () => {
      isFull = false;
    };
    return { ...world, run, before, repair };
  }

  it('that failed half-way tells where each subnet leaves, what was refused, and the ways on', async () => {
    const { run, service } = await failedHalfWay();
    expect(run).toMatchObject({
      state: 'awaitingAcknowledgement',
      phase: 'undo',
      answers: ['acknowledge', 'retry'],
      error: { code: 'CloudFull', message: 'The cloud is full.' },
      subnets: [
        { name: '/network/s1', leavesBy: 'new', gatewayName: 'nat-a' },
        { name: '/network/s2', leavesBy: 'former', former: 'load balancer' },
      ],
    });
    const [summary] = await service.activeForResources({
      resourceIds: ['/network/s2'],
    });
    expect(summary).toMatchObject({
      answers: ['acknowledge', 'retry'],
      error: { code: 'CloudFull' },
      pendingAcknowledgement: { subnets: run.subnets },
    });
  });

  it('goes on after the cause is fixed, and does nothing twice', async () => {
    const { run, service, repair, cloud, messages } = await failedHalfWay();
    const written = cloud.writes.length;
    repair();
    await service.retry(run.id, { by });
    await service.idle();
    const ended = await service.get(run.id);
    expect(ended).toMatchObject({
      state: 'succeeded',
      phase: 'forward',
      answers: [],
      notUndone: [],
      subnets: [{ leavesBy: 'new' }, { leavesBy: 'new' }],
    });
    expect(ended.error).toBeUndefined();
    expect(ended.steps.map(({ state }) => state)).toEqual(
      Array(5).fill('succeeded'),
    );
    expect(cloud.writes.slice(written)).toEqual([
      'change /network/s2 {"gatewayId":"/gateway/nat-a"}',
    ]);
    expect(await messages(run.id)).toContain(
      say('event.retried', { by }).message,
    );
  });

  it('that fails again waits again, and can be moved back', async () => {
    const { run, service, cloud, before } = await failedHalfWay();
    await service.retry(run.id, { by });
    await service.idle();
    expect(await service.get(run.id)).toMatchObject({
      answers: ['acknowledge', 'retry'],
      error: { code: 'CloudFull' },
    });
    await acknowledgeSeen(service, { runId: run.id });
    await service.idle();
    expect(await service.get(run.id)).toMatchObject({
      state: 'undone',
      answers: [],
      subnets: [{ leavesBy: 'former' }, { leavesBy: 'former' }],
    });
    expect(cloud.picture()).toEqual(before);
  });

  it('takes back a second attempt to what stood before the first', async () => {
    const { run, service, cloud, before, repair } = await failedHalfWay();
    // Moved back by hand meanwhile: the second attempt moves it once more.
    cloud.change('/network/s1', { gatewayId: null });
    await service.retry(run.id, { by });
    await service.idle();
    expect(cloud.picture()['/network/s1']).toEqual({
      gatewayId: '/gateway/nat-a',
    });
    repair();
    await acknowledgeSeen(service, { runId: run.id });
    await service.idle();
    expect((await service.get(run.id)).state).toBe('undone');
    expect(cloud.picture()).toEqual(before);
  });

  it('refuses to be cancelled while it goes back, and says so', async () => {
    const { run, service } = await failedHalfWay();
    await expect(service.cancel(run.id, { by })).rejects.toMatchObject({
      name: 'ConflictError',
      ...say('refusal.goesBackAlready', { run: run.id }),
    });
    expect((await service.get(run.id)).cancelRequestedBy).toBeUndefined();
  });

  it('that was cancelled half-way offers to move back and not to try again', async () => {
    const world = await setUpRuns(knex, {
      intercept: async point => {
        if (point === 'settle attach-subnet:/network/s1') {
          const [{ id: runId }] = await knex('runs').select('id');
          await world.service.cancel(runId, { by });
        }
      },
    });
    const run = await world.finish(unseen);
    expect(run).toMatchObject({
      answers: ['acknowledge'],
      pendingAcknowledgement: { reason: 'undo' },
      cancelRequestedBy: by,
    });
    await expect(world.service.retry(run.id, { by })).rejects.toMatchObject(
      say('refusal.cannotRetry', { run: run.id, state: run.state }),
    );
  });

  it.each(['retry', 'cancel'] as const)(
    'that has ended takes no %s',
    async answer => {
      const { finish, service } = await setUpRuns(knex);
      const run = await finish(unseen);
      expect(run.answers).toEqual([]);
      await expect(service[answer](run.id, { by })).rejects.toMatchObject({
        name: 'ConflictError',
      });
      expect(await service.get(run.id)).toEqual(run);
    },
  );

  it('that is cancelled while writes are frozen ends at once if it has written nothing', async () => {
    const frozen = await setUpRuns(knex);
    const planned = new RunService({
      ...createRunServiceOptions({
        database: knex,
        provider: frozen.provider,
        logger: frozen.logger,
        configuration: {
          deadlineMinutes: 60,
          acknowledgementDeadlineHours: 72,
          writeFreeze: { reason: 'Year-end closing.' },
        },
      }),
    });
    await acquireLease(knex, {
      name: 'run:run-held',
      holder: 'another',
      durationMilliseconds: 600_000,
    });
    const service = new RunService({
      ...createRunServiceOptions({
        database: knex,
        provider: frozen.provider,
        logger: frozen.logger,
      }),
      uuid: () => 'run-held',
    });
    await service.start({
      spec: service.accept(testDocument()),
      acknowledgement: unseen,
      startedBy: by,
    });
    await service.idle();
    await knex('leases').update({ holder: null });
    await planned.tick();
    await planned.idle();
    expect((await planned.get('run-held')).state).toBe('awaitingWindow');
    await planned.cancel('run-held', { by });
    await planned.idle();
    expect(await planned.get('run-held')).toMatchObject({
      state: 'cancelled',
      answers: [],
    });
    expect(frozen.cloud.writes).toEqual([]);
  });

  it('that is cancelled twice is cancelled once', async () => {
    const { finish, service, messages } = await setUpRuns(knex);
    const run = await finish({ sourceAddressesChange: true });
    const seen = run.pendingAcknowledgement;
    const answers = await Promise.allSettled([
      service.cancel(run.id, { by, seen }),
      service.cancel(run.id, { by, seen }),
    ]);
    expect(answers.map(({ status }) => status)).toContain('fulfilled');
    await service.idle();
    expect((await service.get(run.id)).state).toBe('undone');
    expect(
      (await messages(run.id)).filter(line => /cancelled the run/.test(line)),
    ).toHaveLength(1);
  });
});
