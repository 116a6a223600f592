import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  CloudError,
  unwritten,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { untilEvent } from '../testing/__testUtils__/untilEvent';
import { emptyTables } from '../testing/emptyTables';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const by = 'user:default/ann';
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
  undoMovesEgress: true,
};
const busy = () =>
  unwritten(
    new CloudError('Another operation is in progress.', {
      code: 'Busy',
      resourceId: '/network',
      wayOut: 'Wait.',
      statusCode: 409,
    }),
  );
const silent = () =>
  new CloudError('No answer.', { code: 'ETIMEDOUT', wayOut: 'Wait.' });
const gatewayPoint = 'begin create-gateway:/gateway/nat-a';
const secondSubnetPoint = 'begin attach-subnet:/network/s2';

describe.each(databases.eachSupportedId())('a busy cloud, on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  /** A run whose cloud is busy at a point until a test says otherwise; waits for the first event of it. */
  async function busyAt(point: string, failure = busy) {
    let isBusy = true;
    const world = await setUpRuns(knex, {
      configuration: { deadlineMinutes: 0.25, acknowledgementDeadlineHours: 1 },
      intercept: passed => {
        if (isBusy && passed === point) {
          throw failure();
        }
      },
    });
    const before = world.cloud.picture();
    const { run } = await world.begin(unseen);
    const event = await untilEvent(world.service, {
      runId: run.id,
      wordingId: 'event.stepRetried',
    });
    return {
      ...world,
      before,
      event,
      free: () => {
        isBusy = false;
      },
      end: async () => {
        await world.service.idle();
        return world.service.get(run.id);
      },
      runId: run.id,
    };
  }

  it.each([
    gatewayPoint,
    secondSubnetPoint,
    'settle attach-subnet:/network/s1',
  ])('is waited for at "%s", with the reason and the time', async point => {
    const { event, free, timing, end } = await busyAt(point);
    expect(event).toMatchObject({
      level: 'warn',
      stepKey: point.split(' ')[1],
      message: expect.stringMatching(
        /: Busy: Another operation is in progress\. The run tries again at 2026-11-20T12:00:10\.000Z\.$/,
      ),
      wording: { values: { code: 'Busy', at: '2026-11-20T12:00:10.000Z' } },
    });
    free();
    timing.advance(10_000);
    expect(await end()).toMatchObject({ state: 'succeeded' });
  });

  it('is waited for until the run’s deadline, which ends it with what the cloud said', async () => {
    const { timing, cloud, before, end } = await busyAt(secondSubnetPoint);
    timing.advance(15_000);
    expect(await end()).toMatchObject({
      state: 'undone',
      error: {
        code: 'DeadlineExceededError',
        message: expect.stringContaining(
          'It waited because of Busy: Another operation is in progress.',
        ),
      },
    });
    expect(cloud.picture()).toEqual(before);
  });

  it('that does not say whose things are is asked again before a step', async () => {
    const { event, free, timing, end } = await busyAt(
      'touches attach-subnet:/network/s1',
      silent,
    );
    expect(event).toMatchObject({ wording: { values: { code: 'ETIMEDOUT' } } });
    free();
    timing.advance(10_000);
    expect(await end()).toMatchObject({ state: 'succeeded' });
  });

  it('writes nothing to what got another owner while the run waited', async () => {
    const { cloud, free, timing, end } = await busyAt(secondSubnetPoint);
    const subnet = cloud.resources.get('/network/s2')!;
    cloud.resources.set('/network/s2', {
      ...subnet,
      tags: { 'backstage-owner': 'group:default/team-b' },
    });
    free();
    timing.advance(10_000);
    expect(await end()).toMatchObject({
      state: 'undone',
      error: {
        code: 'NotAllowedError',
        message: expect.stringContaining('group:default/team-b'),
      },
    });
    expect(cloud.writes.join('\n')).not.toContain('/network/s2');
  });

  it('is not waited for any longer when the run is cancelled', async () => {
    const { service, timing, cloud, before, runId, end } = await busyAt(
      gatewayPoint,
    );
    await service.cancel(runId, { by });
    timing.advance(5_000);
    const run = await end();
    expect(run).toMatchObject({ state: 'undone', notUndone: [] });
    expect(run.error).toBeUndefined();
    expect(cloud.picture()).toEqual(before);
    expect(cloud.writes.join('\n')).not.toContain('/gateway/nat-a');
  });
});
