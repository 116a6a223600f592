// Does what docs/adopt/backstage.md says, in a portal of the supported Backstage release: packs the
// packages, installs the archives, type-checks, builds, and views the card in a browser, in the new and in
// the legacy app. Prints the time of each step; exits with a non-zero code at the first that fails.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { preparePortal } from './adoption/preparePortal.mjs';
import { startPortal } from './adoption/startPortal.mjs';
import { viewCard } from './adoption/viewCard.mjs';
import { startEmulator } from './portal/startEmulator.mjs';
import { findBrowser } from './tests/findBrowser.mjs';
import { preparePostgres } from './tests/preparePostgres.mjs';

const { values } = parseArgs({
  options: {
    // A folder of archives that are packed already.
    archives: { type: 'string' },
  },
});
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-adoption-'));
const portal = path.join(folder, 'portal');
const yarn = path.join(root, '.yarn/releases/yarn-4.18.1.cjs');
const say = text => console.log(`── ${text}`);
const cleanups = [() => fs.rmSync(folder, { recursive: true, force: true })];

async function step(name, work) {
  const startedAt = Date.now();
  try {
    const result = await work();
    say(`${name}: ${Math.round((Date.now() - startedAt) / 1000)} s`);
    return result;
  } catch (error) {
    throw new Error(`${name} failed: ${error.message}`, { cause: error });
  }
}

function run(args, cwd = portal) {
  // CI makes Yarn refuse to change the lockfile, which is what an adopter does here.
  const { CI, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new Error(`${args.slice(1).join(' ')}\n${stdout}${stderr}`);
  }
}

async function prepareDatabase() {
  const postgres = await preparePostgres({ root, say });
  if (!postgres) throw new Error('PostgreSQL was not found; install it');
  cleanups.unshift(postgres.stop);
  const [, connectionString] = Object.entries({
    ...process.env,
    ...postgres.environment,
  }).find(([name]) => /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_/.test(name));
  const name = `adoption_${process.pid}`;
  const query = async sql => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await query(`CREATE DATABASE ${name}`);
  cleanups.unshift(() => query(`DROP DATABASE ${name} WITH (FORCE)`));
  return Object.assign(new URL(connectionString), { pathname: `/${name}` })
    .href;
}

try {
  const { commands } = preparePortal({ root, folder: portal });
  const archives = path.join(portal, 'archives');
  await step('pack', () =>
    values.archives
      ? fs.cpSync(path.resolve(values.archives), archives, { recursive: true })
      : run(
          [path.join(root, 'scripts/pack-plugins.mjs'), '--out', archives],
          root,
        ),
  );
  await step('install', () => {
    for (const command of commands) {
      run([yarn, ...command, '--mode=update-lockfile']);
    }
    run([yarn, 'install']);
  });
  await step('type-check', () => run([yarn, 'tsc', '--incremental', 'false']));
  for (const name of ['app', 'app-legacy', 'backend']) {
    await step(`build ${name}`, () => run([yarn, 'workspace', name, 'build']));
  }
  const browser = await step('find a browser', () => findBrowser({ say }));
  if (!browser) throw new Error('No browser was found; install Chromium');
  const database = await step('PostgreSQL', prepareDatabase);
  const azure = await step('Azure emulator', () => {
    const emulator = startEmulator({ root, folder });
    cleanups.unshift(emulator.stop);
    return Promise.race([emulator.details, emulator.failed]);
  });
  for (const app of ['app', 'app-legacy']) {
    const started = await step(`start with ${app}`, () =>
      startPortal({ folder: portal, app, azure, database }),
    );
    try {
      await step(`view the card in ${app}`, () =>
        viewCard({ url: started.url, executablePath: browser.executablePath }),
      );
    } finally {
      await started.stop();
    }
  }
  say('adopted');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const cleanup of cleanups) await cleanup();
}
