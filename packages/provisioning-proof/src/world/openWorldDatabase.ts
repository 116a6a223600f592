import knexOf, { type Knex } from 'knex';
import { openDatabase } from '@cluster-egress/backstage-plugin-nat-gateway-backend/src/database/openDatabase';
import type { VirtualTime } from './VirtualTime';

const julianDayOf1970 = 2_440_587.5;

interface Connection {
  function(
    name: string,
    options: { readonly varargs: boolean },
    answer: (when: unknown) => number,
  ): void;
}

/**
 * A database in memory with all tables, whose clock is that of the world.
 *
 * @internal
 */
export async function openWorldDatabase(options: {
  readonly time: VirtualTime;
  readonly onQuery: () => void;
}): Promise<Knex> {
  const knex = knexOf({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        connection: Connection,
        done: (error: null, connection: Connection) => void,
      ) => {
        connection.function(
          'julianday',
          { varargs: true },
          () => julianDayOf1970 + options.time.milliseconds / 86_400_000,
        );
        done(null, connection);
      },
    },
  });
  await openDatabase({ getClient: async () => knex });
  knex.on('query', options.onQuery);
  return knex;
}

/** Takes away all that a case left. */
export async function emptyWorldDatabase(knex: Knex): Promise<void> {
  for (const table of [
    'address_periods',
    'created_resources',
    'leases',
    'run_resources',
    'run_events',
    'run_steps',
    'plans',
    'runs',
  ]) {
    await knex(table).delete();
  }
}
