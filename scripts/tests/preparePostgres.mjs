import { findPostgres } from './findPostgres.mjs';
import { startPostgres } from './startPostgres.mjs';

// The versions that TestDatabases of @backstage/backend-test-utils 1.11 supports.
const MAJORS = [18, 17, 16, 15, 14, 13, 12, 11, 9];
const variableOf = major =>
  `BACKSTAGE_TEST_DATABASE_POSTGRES${major}_CONNECTION_STRING`;

/**
 * Provides PostgreSQL for the tests: the server that a connection string in the environment names,
 * else a temporary server. `environment` holds its connection string for the tests, and `stop` ends
 * the temporary server. Undefined if no PostgreSQL can be found.
 */
export async function preparePostgres({ root, say, signal }) {
  const given = MAJORS.find(major => process.env[variableOf(major)]);
  if (given) {
    say(`PostgreSQL: as ${variableOf(given)} says`);
    return {
      environment: { NAT_GATEWAY_TEST_POSTGRES_ID: `POSTGRES_${given}` },
      stop: async () => {},
    };
  }
  const found = await findPostgres({ root, say, signal });
  if (!found) return undefined;
  say(`PostgreSQL ${found.major}: a throw-away server (${found.source})`);
  const { connectionString, stop } = await startPostgres(found);
  const known = MAJORS.find(major => major <= found.major);
  return {
    environment: {
      [variableOf(known)]: connectionString,
      NAT_GATEWAY_TEST_POSTGRES_ID: `POSTGRES_${known}`,
    },
    stop,
  };
}
