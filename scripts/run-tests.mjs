// All tests: the checks, then unit and contract tests with PostgreSQL beside the end-to-end tests in a browser.
// A missing browser or PostgreSQL is installed where that is possible. Otherwise its tests are left out
// and listed, or fail with REQUIRE_ALL=1. `--long` tests every point and every seed where the ordinary
// run takes a sample.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runChecks } from './checks/runChecks.mjs';
import { describeResults } from './tests/describeResults.mjs';
import { findBrowser } from './tests/findBrowser.mjs';
import { preparePostgres } from './tests/preparePostgres.mjs';
import { runJest } from './tests/runJest.mjs';
import { runNodeTests } from './tests/runNodeTests.mjs';
import { runPlaywright } from './tests/runPlaywright.mjs';
import { stopOnSignals } from './toolchain/stopOnSignals.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'node_modules/.cache/tests');
const skippedPartsFile = path.join(folder, 'skipped-parts.jsonl');
const requireAll = process.env.REQUIRE_ALL === '1';

const USAGE = `npm test [-- --long]

Runs the checks, the unit and contract tests with PostgreSQL, and the end-to-end tests in a browser.

  --long   every point, and new seeds each time, where the ordinary run takes a sample (yarn test:long)
  --help   this

With REQUIRE_ALL=1 in the environment, a missing browser or PostgreSQL is a failure.
One test file: yarn backstage-cli repo test <part of its path>`;

function readArguments() {
  try {
    return parseArgs({
      options: { long: { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(1);
  }
}

const { long: isLong = false, help } = readArguments();
if (help) {
  console.log(USAGE);
  process.exit();
}
const signal = stopOnSignals();

const say = text => console.log(`── ${text}`);

async function timed(work) {
  const startedAt = Date.now();
  const result = await work();
  return { result, seconds: Math.round((Date.now() - startedAt) / 1000) };
}

/** The notes that tests wrote, without duplicates. */
function readSkippedParts() {
  if (!fs.existsSync(skippedPartsFile)) return [];
  const lines = fs.readFileSync(skippedPartsFile, 'utf8').split('\n');
  return [...new Set(lines.filter(Boolean))].map(line => JSON.parse(line));
}

async function main() {
  fs.mkdirSync(folder, { recursive: true });
  fs.rmSync(skippedPartsFile, { force: true });
  const env = {
    ...process.env,
    SKIPPED_PARTS_FILE: skippedPartsFile,
    ...(isLong && { TEST_LONG: '1' }),
  };
  // Tests of the scripts have the environment of this process.
  if (isLong) process.env.TEST_LONG = '1';
  const leftOut = [];

  // A browser is fetched while the checks compute.
  const findingBrowser = findBrowser({ say });
  say('Checks, and tests of the scripts');
  const [checks, scripts] = await Promise.all([
    timed(() => runChecks({ root, say, signal })),
    timed(() => runNodeTests({ root, signal })),
  ]);
  signal.throwIfAborted();

  // Debian's package manager does one thing at a time.
  const browser = await findingBrowser;
  signal.throwIfAborted();
  const postgres = await preparePostgres({ root, say, signal }).catch(error => {
    say(error.message);
    return undefined;
  });
  if (!postgres) {
    leftOut.push({
      part: 'PostgreSQL',
      reason: 'no server was found, and none could be started',
      how: 'Install PostgreSQL, or set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING.',
    });
  }
  if (!browser) {
    leftOut.push({
      part: 'browser',
      reason: 'neither Chromium, Chrome nor Edge was found',
      how: 'Install one (Debian: apt-get install chromium-headless-shell fonts-liberation), or set PORTAL_BROWSER to its path.',
    });
  }
  // Together, as the portal and its browser wait for each other most of the time.
  say(
    `Unit and contract tests${
      browser ? `, and end-to-end tests in ${browser.version}` : ''
    }`,
  );
  const [jest, e2e] = await Promise.all([
    timed(() =>
      runJest({
        root,
        folder,
        signal,
        env: { ...env, ...postgres?.environment },
      }),
    ),
    browser &&
      timed(() => runPlaywright({ root, folder, env, browser, signal })),
  ]).finally(() => postgres?.stop());
  const { unit, contract } = jest.result;
  const parts = {
    checks: { ...checks.result, seconds: checks.seconds },
    scripts: { ...scripts.result, seconds: scripts.seconds },
    unit,
    // Both run together.
    contract: { ...contract, seconds: jest.seconds },
    ...(e2e && { e2e: { ...e2e.result, seconds: e2e.seconds } }),
  };

  const known = new Set(leftOut.map(({ part }) => part));
  const skippedByTests = readSkippedParts().filter(
    ({ part }) => !known.has(part),
  );
  console.log(
    `\n${describeResults({
      parts,
      leftOut: [...leftOut, ...skippedByTests],
    })}`,
  );
  const failed = Object.values(parts).some(part => part.failed > 0);
  const missing = requireAll && leftOut.length > 0;
  process.exitCode = failed || missing ? 1 : 0;
  if (signal.aborted) process.exitCode = signal.reason.exitCode;
}

main().catch(error => {
  if (!signal.aborted) console.error(error.message);
  process.exitCode = signal.aborted ? signal.reason.exitCode : 1;
});
