import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Brings a database of a test to the newest schema.
 *
 * @internal
 */
export async function migrate(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@cluster-egress/backstage-plugin-nat-gateway-backend',
      'migrations',
    ),
  });
}
