import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * The plugin's database, migrated unless the configuration says that another process does it.
 *
 * @internal
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@cluster-egress/backstage-plugin-nat-gateway-backend',
        'migrations',
      ),
    });
  }
  return knex;
}
