import { mockServices } from '@backstage/backend-test-utils';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { createRunServiceOptions } from '../testing/createRunServiceOptions';
import { createTestProvider } from '../testing/createTestProvider';
import { TestCloud } from '../testing/TestCloud';
import { holdLocks } from './holdLocks';
import type { RunDrive } from './RunDrive';

jest.setTimeout(60_000);

const databases = createTestDatabases();

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
      work: signal,
    } as unknown as RunDrive;
    await expect(
      holdLocks(drive, {
        stepKey: 'attach',
        locks: ['/network', '/gateway'],
        gaveUp: async () => false,
      }),
    ).rejects.toThrow('no connection');
    expect(await knex('leases').whereNotNull('holder').pluck('name')).toEqual(
      [],
    );
  });
});
