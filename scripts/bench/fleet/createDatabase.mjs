import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { preparePostgres } from '../../tests/preparePostgres.mjs';

const SCHEMA = '"nat-gateway"';
/** PostgreSQL tells what a busy connection wrote after ten seconds at the latest. */
const STATISTICS_MILLISECONDS = 12_000;

/** A database of its own in the PostgreSQL that the tests use; `stop` drops it. */
export async function createDatabase({ root, say }) {
  const postgres = await preparePostgres({ root, say });
  if (!postgres) throw new Error('No PostgreSQL was found; install one');
  const [, given] = Object.entries({
    ...process.env,
    ...postgres.environment,
  }).find(([name]) => /POSTGRES\d+_CONNECTION_STRING$/.test(name));
  const name = `egress_fleet_${process.pid}`;
  const admin = new pg.Client({ connectionString: given });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  client.on('error', () => {});

  return {
    url,
    setScopes: change => client.query(`update ${SCHEMA}.scopes set ${change}`),
    async scopes(columns) {
      const { rows } = await client.query(
        `select ${columns} from ${SCHEMA}.scopes`,
      );
      return rows;
    },
    /** Resolves when a condition holds of all scopes. */
    async until(condition, options) {
      const left = `select -count(*)::int as count from ${SCHEMA}.scopes where not (${condition})`;
      await this.untilCount(left, { ...options, atLeast: 0 });
    },
    /** Resolves with the count of a query when it is large enough. */
    async untilCount(query, { atLeast, what, minutes = 15 }) {
      const deadline = performance.now() + minutes * 60_000;
      while (performance.now() < deadline) {
        const { rows } = await client.query(query);
        if (rows[0].count >= atLeast) return rows[0].count;
        await pause(100);
      }
      throw new Error(`${what} did not end within ${minutes} minutes`);
    },
    /** Rows inserted, updated and deleted so far, by table. */
    async writtenRows() {
      await pause(STATISTICS_MILLISECONDS);
      const { rows } = await client.query(
        `select relname, (n_tup_ins + n_tup_upd + n_tup_del)::int as written
         from pg_stat_user_tables where schemaname = 'nat-gateway'`,
      );
      return new Map(rows.map(({ relname, written }) => [relname, written]));
    },
    async stop() {
      await client.end().catch(() => {});
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await postgres.stop();
    },
  };
}
