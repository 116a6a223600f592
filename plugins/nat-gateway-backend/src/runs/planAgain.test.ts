import { InputError } from '@backstage/errors';
import type { Acknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CloudError } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';
import { untilEvent } from '../testing/__testUtils__/untilEvent';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const by = 'user:default/ann';
const seenLater: Acknowledgement = { sourceAddressesChange: true };

const forbidden = new CloudError('The reader may not read.', {
  code: 'AuthorizationFailed',
  resourceId: '/network',
  wayOut: 'Give the reader its role back.',
  statusCode: 403,
});
const silent = new CloudError('No answer.', {
  code: 'ETIMEDOUT',
  wayOut: 'Look at the network.',
});

describe.each(databases.eachSupportedId())('a run on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  /** A run that waits for its addresses; from then on reading fails as `failure` says. */
  async function waiting(failure: () => Error | undefined) {
    let waits = false;
    const world = await setUpRuns(knex, {
      configuration: { deadlineMinutes: 0.25, acknowledgementDeadlineHours: 1 },
      intercept: point => {
        const error = waits && point === 'observe' ? failure() : undefined;
        if (error) {
          throw error;
        }
      },
    });
    const before = world.cloud.picture();
    const run = await world.finish(seenLater);
    expect(run.state).toBe('awaitingAcknowledgement');
    waits = true;
    await world.service.acknowledge(run.id, {
      by,
      seen: run.pendingAcknowledgement!,
    });
    return { ...world, run, before };
  }

  it('whose reader loses its rights ends with that, and says so', async () => {
    const { service, cloud, run, before, messages } = await waiting(
      () => forbidden,
    );
    await service.idle();
    expect(await service.get(run.id)).toMatchObject({
      state: 'undone',
      error: {
        code: 'AuthorizationFailed',
        message: 'The reader may not read.',
        resourceId: '/network',
        wayOut: 'Give the reader its role back.',
      },
    });
    expect(cloud.picture()).toEqual(before);
    expect(await messages(run.id)).toContain(
      'AuthorizationFailed: The reader may not read. (/network) Give the reader its role back.',
    );
  });

  it('whose provider refuses to read ends with that at once', async () => {
    const { service, run } = await waiting(
      () => new InputError('The account "one" is not configured.'),
    );
    await service.idle();
    expect(await service.get(run.id)).toMatchObject({
      state: 'undone',
      error: { code: 'InputError' },
    });
  });

  it('that waits for the cloud to answer hears that it is cancelled', async () => {
    const { service, timing, run, before, cloud } = await waiting(() => silent);
    await untilEvent(service, {
      runId: run.id,
      wordingId: 'event.readFailed',
    });
    await service.cancel(run.id, { by, seen: run.pendingAcknowledgement! });
    timing.advance(5_000);
    await service.idle();
    const ended = await service.get(run.id);
    expect(ended).toMatchObject({ state: 'undone', notUndone: [] });
    expect(ended.error).toBeUndefined();
    expect(cloud.picture()).toEqual(before);
  });

  it('is patient with a cloud that does not answer, and says until when', async () => {
    let isSilent = true;
    const { service, timing, run } = await waiting(() =>
      isSilent ? silent : undefined,
    );
    const event = await untilEvent(service, {
      runId: run.id,
      wordingId: 'event.readFailed',
    });
    expect(event).toMatchObject({
      level: 'warn',
      message:
        'The live state could not be read: ETIMEDOUT: No answer. The run tries again at 2026-11-20T12:00:10.000Z.',
      wording: {
        values: { code: 'ETIMEDOUT', at: '2026-11-20T12:00:10.000Z' },
      },
    });
    isSilent = false;
    timing.advance(10_000);
    await service.idle();
    expect(await service.get(run.id)).toMatchObject({ state: 'succeeded' });
  });

  it('that reads nothing until its deadline ends with what the cloud said', async () => {
    const { service, timing, cloud, run, before } = await waiting(() => silent);
    await untilEvent(service, {
      runId: run.id,
      wordingId: 'event.readFailed',
    });
    timing.advance(15_000);
    await service.idle();
    expect(await service.get(run.id)).toMatchObject({
      state: 'undone',
      error: { code: 'ETIMEDOUT', message: 'No answer.' },
    });
    expect(cloud.picture()).toEqual(before);
  });

  it('whose provider cannot plan any more ends with its error at once', async () => {
    let isBroken = false;
    const { plan } = (await setUpRuns(knex)).provider.specs;
    const world = await setUpRuns(knex, {
      specs: {
        plan: (...args) => {
          if (isBroken) {
            throw new TypeError('no such property');
          }
          return plan(...args);
        },
      },
    });
    const run = await world.finish(seenLater);
    isBroken = true;
    await world.service.acknowledge(run.id, {
      by,
      seen: run.pendingAcknowledgement!,
    });
    await world.service.idle();
    expect(await world.service.get(run.id)).toMatchObject({
      state: 'undone',
      error: { code: 'TypeError', message: 'no such property' },
    });
  });
});
