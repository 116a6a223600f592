import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import {
  type TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';

/**
 * The databases that tests run on: SQLite, and PostgreSQL where the environment names one
 * (`NAT_GATEWAY_TEST_POSTGRES_ID=POSTGRES_15`). A test run without PostgreSQL says so aloud.
 *
 * Tests about `logic`, which no database can change, run on SQLite alone unless `TEST_LONG=1`. What is
 * about SQL, migrations, leases or several replicas is about the `database` and runs on both.
 *
 * @internal
 */
export function createTestDatabases(
  options: { readonly about: 'logic' | 'database' } = { about: 'database' },
): TestDatabases {
  if (options.about === 'logic' && process.env.TEST_LONG !== '1') {
    return TestDatabases.create({ ids: ['SQLITE_3'] });
  }
  const { NAT_GATEWAY_TEST_POSTGRES_ID: postgres, SKIPPED_PARTS_FILE: file } =
    process.env;
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', ...(postgres ? [postgres as TestDatabaseId] : [])],
  });
  if (postgres && databases.supports(postgres as TestDatabaseId)) {
    return databases;
  }
  const line = JSON.stringify({
    part: 'PostgreSQL',
    reason: postgres
      ? `no connection string for ${postgres}`
      : 'NAT_GATEWAY_TEST_POSTGRES_ID names no database',
    how: 'set it to e.g. POSTGRES_15, and BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
  });
  if (file) {
    // One line, however many test files there are.
    const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (!known.split('\n').includes(line)) {
      appendFileSync(file, `${line}\n`);
    }
  }
  console.warn(`SKIPPED: ${line}`);
  return databases;
}
