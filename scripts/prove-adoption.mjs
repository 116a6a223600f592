// Does what docs/adopt/backstage.md says, in a portal of the supported Backstage release, or with
// --release newest of the newest one that the registry has: packs the packages, installs the archives, type-checks, builds, and views the card in a browser, in the new and in
// the legacy app. Prints the time of each step; exits with a non-zero code at the first that fails.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildImage } from './adoption/buildImage.mjs';
import { intoFolder } from './adoption/commandsOf.mjs';
import { preparePortal } from './adoption/preparePortal.mjs';
import { secondCopies } from './adoption/secondCopies.mjs';
import { startPortal } from './adoption/startPortal.mjs';
import { viewCard } from './adoption/viewCard.mjs';
import { readArchive } from './pack/readArchive.mjs';
import { startEmulator } from './portal/startEmulator.mjs';
import { findBrowser } from './tests/findBrowser.mjs';
import { preparePostgres } from './tests/preparePostgres.mjs';

const { values } = parseArgs({
  options: {
    // A folder of archives that are packed already.
    archives: { type: 'string' },
    release: { type: 'string', default: 'supported' },
    help: { type: 'boolean', short: 'h' },
  },
});
const usage = `Usage: yarn prove:adoption [--release supported|newest] [--archives FOLDER]

  --release   newest: all packages of Backstage as the registry has them now, without a lockfile
  --archives  packed packages to install, instead of packing them`;
if (values.help || !['supported', 'newest'].includes(values.release)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const isNewest = values.release === 'newest';
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-adoption-'));
const portal = path.join(folder, 'portal');
const yarn = path.join(root, '.yarn/releases/yarn-4.18.1.cjs');
/** Has the yarn that the commands of the page call. */
const programs = path.join(folder, 'bin');
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

function runProgram(program, args, cwd) {
  // CI makes Yarn refuse to change the lockfile, which is what an adopter does here.
  const { CI, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: {
      ...env,
      PATH: [programs, path.dirname(process.execPath), process.env.PATH].join(
        path.delimiter,
      ),
    },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${args.at(-1)}\n${stdout}${stderr}`);
}

const run = (args, cwd = portal) => runProgram(process.execPath, args, cwd);
const shell = (command, cwd) => runProgram('sh', ['-c', command], cwd);

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
  fs.mkdirSync(programs);
  fs.writeFileSync(
    path.join(programs, 'yarn'),
    `#!/bin/sh\nexec node ${yarn} "$@"\n`,
    { mode: 0o755 },
  );
  const { pack, publish, add } = preparePortal({
    root,
    folder: portal,
    isNewest,
  });
  const archives = path.join(portal, 'archives');
  await step('pack', () =>
    values.archives
      ? fs.cpSync(path.resolve(values.archives), archives, { recursive: true })
      : shell(intoFolder(pack[0], archives), root),
  );
  await step('install', () => {
    for (const command of add) {
      run([yarn, ...command, '--mode=update-lockfile']);
    }
    run([yarn, 'install']);
    const copies = secondCopies(portal);
    if (copies.length > 0) {
      throw new Error(`Second copies of ${copies.join(', ')}`);
    }
  });
  for (const name of [
    'backend-plugin-api',
    'frontend-plugin-api',
    'plugin-catalog-react',
    'plugin-scaffolder-react',
    'ui',
  ]) {
    const manifest = `node_modules/@backstage/${name}/package.json`;
    const { version } = JSON.parse(
      fs.readFileSync(path.join(portal, manifest), 'utf8'),
    );
    say(`@backstage/${name} ${version}`);
  }
  await step('type-check', () => run([yarn, 'tsc', '--incremental', 'false']));
  for (const name of ['app', 'app-legacy', 'backend']) {
    await step(`build ${name}`, () => run([yarn, 'workspace', name, 'build']));
  }
  await step('install in an image, without Docker', () =>
    buildImage({
      dockerfile: path.join(portal, 'packages/backend/Dockerfile'),
      context: portal,
      folder: path.join(folder, 'image'),
      shell,
    }),
  );
  if (!isNewest) {
    await step('pack under a scope of your own', () => {
      const clone = path.join(folder, 'clone');
      shell(`git clone --quiet ${root} ${clone}`, folder);
      publish.forEach(command => shell(command, clone));
      const packed = fs.readdirSync(path.join(clone, 'archives'));
      const names = packed.map(
        file =>
          readArchive(path.join(clone, 'archives', file)).packageJson.name,
      );
      if (!names.every(name => name.startsWith('@your-scope/'))) {
        throw new Error(`Packed were ${names.join(', ')}`);
      }
    });
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
