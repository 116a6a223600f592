import { readdirSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@cluster-egress/backstage-plugin-nat-gateway-backend',
  'migrations',
);
const files = readdirSync(directory).sort();

async function tablesOf(knex: Knex): Promise<readonly string[]> {
  const isSqlite = String(knex.client.config.client).includes('sqlite3');
  const names: string[] = isSqlite
    ? await knex('sqlite_master').where({ type: 'table' }).pluck('name')
    : await knex('information_schema.tables')
        .where({ table_schema: knex.raw('current_schema()') })
        .pluck('table_name');
  return names
    .filter(name => !name.startsWith('knex_') && !name.startsWith('sqlite_'))
    .sort();
}

describe('migrations', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'go up and down one by one and leave nothing behind, on %p',
    async id => {
      const knex = await databases.init(id);
      const seen: (readonly string[])[] = [await tablesOf(knex)];
      expect(seen[0]).toEqual([]);

      for (const _ of files) {
        await knex.migrate.up({ directory });
        seen.push(await tablesOf(knex));
      }
      expect(seen.at(-1)).toEqual(
        expect.arrayContaining([
          'created_resources',
          'leases',
          'plans',
          'run_events',
          'run_resources',
          'run_steps',
          'runs',
        ]),
      );
      for (const _ of files) {
        expect(await tablesOf(knex)).toEqual(seen.pop());
        await knex.migrate.down({ directory });
      }
      expect(await tablesOf(knex)).toEqual([]);

      // And up again: down forgot nothing.
      await knex.migrate.latest({ directory });
      expect(await knex('runs')).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'run when the database is opened, unless another process migrates, on %p',
    async id => {
      const knex = await databases.init(id);
      await openDatabase(
        mockServices.database({ knex, migrations: { skip: true } }),
      );
      expect(await tablesOf(knex)).toEqual([]);
      await openDatabase(mockServices.database({ knex }));
      expect(await tablesOf(knex)).toContain('runs');
    },
  );
});
