import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { ManualTiming } from '../../testing/ManualTiming';
import { acquireLease } from './acquireLease';
import { fencedTransaction } from './fencedTransaction';
import { holdLease } from './holdLease';
import type { Lease } from './Lease';
import { LeaseLostError } from './LeaseLostError';
import { releaseLease } from './releaseLease';
import { renewLease } from './renewLease';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const durationMilliseconds = 600_000;

async function acquire(
  knex: Knex,
  options: { readonly holder: string },
): Promise<Lease> {
  const lease = await acquireLease(knex, {
    name: 'run:1',
    durationMilliseconds,
    ...options,
  });
  if (!lease) {
    throw new Error('The lease is taken');
  }
  return lease;
}

async function letLeasesRunOut(knex: Knex): Promise<void> {
  await knex('leases').update({ expires_at_milliseconds: 1 });
}

describe.each(databases.eachSupportedId())('leases on %p', id => {
  it('belong to one holder, who cannot take them twice', async () => {
    const knex = await openTestDatabase(databases, { id });
    const name = 'run:1';
    await acquire(knex, { holder: 'a' });
    for (const holder of ['a', 'b']) {
      await expect(
        acquireLease(knex, { name, holder, durationMilliseconds }),
      ).resolves.toBeUndefined();
    }
    await expect(
      acquireLease(knex, { name: 'run:2', holder: 'b', durationMilliseconds }),
    ).resolves.toMatchObject({ holder: 'b' });
  });

  it('are won by one of many who ask at the same time', async () => {
    const knex = await openTestDatabase(databases, { id });
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(holder =>
        acquireLease(knex, { name: 'run:1', holder, durationMilliseconds }),
      ),
    );
    expect(answers.filter(each => each !== undefined)).toHaveLength(1);
  });

  it('grow their fence with each acquisition, given away or run out', async () => {
    const knex = await openTestDatabase(databases, { id });
    const first = await acquire(knex, { holder: 'a' });
    await releaseLease(knex, { lease: first });
    const second = await acquire(knex, { holder: 'b' });
    await letLeasesRunOut(knex);
    const third = await acquire(knex, { holder: 'a' });
    expect([first.fence, second.fence, third.fence]).toEqual([1, 2, 3]);
  });

  it('let only the present holder write', async () => {
    const knex = await openTestDatabase(databases, { id });
    const former = await acquire(knex, { holder: 'a' });
    const write = (lease: Lease, message: string) =>
      fencedTransaction(knex, { leases: [lease] }, trx =>
        trx('leases').insert({
          name: message,
          fence: 0,
          expires_at_milliseconds: 0,
        }),
      );
    await write(former, 'while it is held');
    await letLeasesRunOut(knex);
    await expect(write(former, 'when it ran out')).rejects.toThrow(
      LeaseLostError,
    );
    const present = await acquire(knex, { holder: 'a' });
    await expect(write(former, 'when it was taken anew')).rejects.toThrow(
      'The lease run:1 (fence 1) is no longer held by a',
    );
    await write(present, 'by the present one');
    await expect(
      knex('leases').whereNot({ name: 'run:1' }).orderBy('name').pluck('name'),
    ).resolves.toEqual(['by the present one', 'while it is held']);
  });

  it('are renewed by their holder, even late, but not once another holder took them', async () => {
    const knex = await openTestDatabase(databases, { id });
    const lease = await acquire(knex, { holder: 'a' });
    await letLeasesRunOut(knex);
    await expect(
      renewLease(knex, { lease, durationMilliseconds }),
    ).resolves.toBe(true);
    await expect(
      acquireLease(knex, { name: 'run:1', holder: 'b', durationMilliseconds }),
    ).resolves.toBeUndefined();
    await letLeasesRunOut(knex);
    await acquire(knex, { holder: 'b' });
    await expect(
      renewLease(knex, { lease, durationMilliseconds }),
    ).resolves.toBe(false);
  });

  it('are lost when they could not be renewed for as long as they last', async () => {
    const knex = await openTestDatabase(databases, { id });
    const timing = new ManualTiming();
    let isCutOff = false;
    const cut = new Proxy(knex, {
      apply: (target, self, values) => {
        if (isCutOff) {
          throw new Error('no connection');
        }
        return Reflect.apply(target, self, values);
      },
    });
    const held = await holdLease(cut, {
      name: 'run:1',
      holder: 'a',
      durationMilliseconds,
      timing,
      logger: mockServices.logger.mock(),
    });
    isCutOff = true;
    const lost = new Promise(resolve => {
      held?.lost.addEventListener('abort', resolve);
    });
    timing.advance(durationMilliseconds - 1);
    expect(held?.lost.aborted).toBe(false);
    timing.advance(1);
    await lost;
    expect(held?.lost.reason).toBeInstanceOf(LeaseLostError);
    isCutOff = false;
    await held?.release();
  });

  it('are held until they are released, and tell when they are lost', async () => {
    const knex = await openTestDatabase(databases, { id });
    const timing = new ManualTiming();
    const logger = mockServices.logger.mock();
    const held = await holdLease(knex, {
      name: 'run:1',
      holder: 'a',
      durationMilliseconds,
      timing,
      logger,
    });
    if (!held) {
      throw new Error('The lease is taken');
    }
    await letLeasesRunOut(knex);
    await acquire(knex, { holder: 'b' });
    const lost = new Promise(resolve => {
      held.lost.addEventListener('abort', resolve);
    });
    expect(held.lost.aborted).toBe(false);
    timing.advance(durationMilliseconds / 4);
    await lost;
    expect(held.lost.reason).toBeInstanceOf(LeaseLostError);
    expect(logger.warn).toHaveBeenCalledWith('Lost the lease run:1 (fence 1)');
    await held.release();
    const row = await knex('leases').where({ name: 'run:1' }).first();
    expect(row.holder).toBe('b');
  });
});
