import type { Knex } from 'knex';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../../testing/emptyTables';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};
const created = 'settle create-gateway:/gateway/nat-a';

describe.each(databases.eachSupportedId())(
  'a run whose scope was discovered, on %p',
  id => {
    let knex: Knex;
    beforeAll(async () => {
      knex = await openTestDatabase(databases, { id });
    });
    beforeEach(() => emptyTables(knex));

    it('stops before its next write when it is a scope no more, and tells what it leaves', async () => {
      const asked: string[] = [];
      let isScope = true;
      const { cloud, finish } = await setUpRuns(knex, {
        intercept: point => {
          if (point === created) isScope = false;
        },
        hasScope: async key => {
          asked.push(key);
          return isScope;
        },
      });
      const run = await finish(acknowledgement);

      expect(run).toMatchObject({
        state: 'failed',
        error: {
          code: 'NotAllowedError',
          message: expect.stringContaining(
            'azure/one/subscription-1 is not among the configured scopes any more',
          ),
          wayOut: expect.stringContaining('Configure the scope again'),
        },
      });
      expect(new Set(asked)).toEqual(new Set(['azure/one/subscription-1']));
      expect(
        cloud.resources.get('/network/s1')?.properties.gatewayId,
      ).toBeNull();
      expect(cloud.writes.filter(line => !line.startsWith('create'))).toEqual(
        [],
      );
      expect(run.notUndone.map(({ resourceId }) => resourceId)).toEqual(
        expect.arrayContaining(['/gateway/nat-a']),
      );
    });

    it('is left to another attempt when it cannot be asked which scopes there are', async () => {
      let fails = 1;
      const { service, begin } = await setUpRuns(knex, {
        hasScope: async () => {
          if (fails-- > 0) throw new Error('the database is away');
          return true;
        },
      });
      const { run } = await begin(acknowledgement);
      await service.idle();
      expect((await service.get(run.id)).state).toBe('running');

      await service.tick();
      await service.idle();
      expect((await service.get(run.id)).state).toBe('succeeded');
    });
  },
);
