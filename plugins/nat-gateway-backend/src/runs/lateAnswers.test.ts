import {
  say,
  type Acknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { acquireLease } from '../database/leases/acquireLease';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { untilEvent } from '../testing/__testUtils__/untilEvent';
import { emptyTables } from '../testing/emptyTables';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const scope = 'azure/one/subscription-1';
const gateway = '/gateway/nat-a';

describe.each(databases.eachSupportedId())('a replica on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

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
    await acquireLease(knex, { name, holder: 'second', durationMilliseconds });
    return { ...world, run, wake };
  }

  it('that wakes after another one took its run keeps the id of what it created', async () => {
    const { cloud, run, wake, service, logger } = await pausedAt(
      `sent create-gateway:${gateway}`,
    );
    expect(await service.createdGuids(scope)).not.toHaveProperty(gateway);
    wake();
    await service.idle();

    const event = await untilEvent(service, {
      runId: run.id,
      wordingId: 'event.answeredLate',
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
      wording: { values: { resourceId: gateway, guid } },
    });
    expect(await service.createdGuids(scope)).toMatchObject({
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
      wordingId: 'event.answeredLate',
    });
    expect(await service.createdGuids(scope)).toEqual({
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
      wordingId: 'event.answeredLate',
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
    expect([...cloud.resources.keys()]).toEqual(['/network/s1', '/network/s2']);
  });
});
