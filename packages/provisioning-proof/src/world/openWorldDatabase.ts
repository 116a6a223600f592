import knexOf, { type Knex } from 'knex';
import { openDatabase } from '@cluster-egress/backstage-plugin-nat-gateway-backend/src/database/openDatabase';
import type { VirtualTime } from './VirtualTime';

const julianDayOf1970 = 2_440_587.5;

interface Connection {
  prepare(sql: string): unknown;
  function(
    name: string,
    options: { readonly varargs: boolean },
    answer: (when: unknown) => number,
  ): void;
}

/** A world asks the same few hundred statements again and again. */
function prepareOnce(connection: Connection): void {
  const prepare = connection.prepare.bind(connection);
  const prepared = new Map<string, unknown>();
  connection.prepare = sql => {
    const known = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, known);
    return known;
  };
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
        prepareOnce(connection);
        done(null, connection);
      },
    },
  });
  await openDatabase({ getClient: async () => knex });
  knex.on('query', options.onQuery);
  return knex;
}

const tables = [
  'address_periods',
  'created_resources',
  'leases',
  'run_resources',
  'run_events',
  'run_steps',
  'plans',
  'runs',
];

/** Takes away all that a case left. */
export async function emptyWorldDatabase(knex: Knex): Promise<void> {
  for (const table of tables) {
    await knex(table).delete();
  }
}

/** Gives what fills an empty database as it is now. */
export async function keepWorldDatabase(
  knex: Knex,
): Promise<() => Promise<void>> {
  const kept: [string, readonly object[]][] = [];
  // What is referred to first.
  for (const table of [...tables].reverse()) {
    kept.push([table, await knex(table).select()]);
  }
  return async () => {
    for (const [table, rows] of kept) {
      // SQLite takes so many values at once.
      for (let at = 0; at < rows.length; at += 50) {
        await knex(table).insert(rows.slice(at, at + 50));
      }
    }
  };
}
