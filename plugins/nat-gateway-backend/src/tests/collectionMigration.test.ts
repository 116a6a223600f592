import { createRequire } from 'node:module';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';

const { up, down }: Record<'up' | 'down', (knex: Knex) => Promise<void>> =
  createRequire(__filename)(
    resolvePackagePath(
      '@cluster-egress/backstage-plugin-nat-gateway-backend',
      'migrations',
      '20261120000100_collection.js',
    ),
  );
const tables = ['scopes', 'gateways', 'clusters', 'subnet_holders'];
const standing = (knex: Knex) =>
  Promise.all(tables.map(table => knex.schema.hasTable(table)));

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'the migration of the collection on %p',
  id => {
    it('goes up, down without a trace, and up again', async () => {
      const knex = await databases.init(id);

      await up(knex);
      expect(await standing(knex)).toEqual([true, true, true, true]);
      await down(knex);
      expect(await standing(knex)).toEqual([false, false, false, false]);
      await up(knex);
      expect(await standing(knex)).toEqual([true, true, true, true]);
    });
  },
);
