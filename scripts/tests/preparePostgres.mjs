import { findPostgres } from './findPostgres.mjs';
import { startPostgres } from './startPostgres.mjs';

// What TestDatabases of @backstage/backend-test-utils 1.11 knows.
const MAJORS = [18, 17, 16, 15, 14, 13, 12, 11, 9];
const variableOf = major =>
  `BACKSTAGE_TEST_DATABASE_POSTGRES${major}_CONNECTION_STRING`;

/**
 * PostgreSQL for the tests: the one that a connection string in the environment names, else a
 * throw-away server. `environment` tells the tests, `stop` ends what was started; nothing if
 * there is none to be had.
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
