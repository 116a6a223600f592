// The demo portal: builds the app if its sources changed, starts the Azure emulator and one
// backend process that serves everything, and stops all of it together.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createProgress } from './portal/createProgress.mjs';
import { isPortFree } from './portal/isPortFree.mjs';
import { prepareApp } from './portal/prepareApp.mjs';
import { startBackend } from './portal/startBackend.mjs';
import { startEmulator } from './portal/startEmulator.mjs';
import { waitUntilReady } from './portal/waitUntilReady.mjs';
import { stopOnSignals } from './toolchain/stopOnSignals.mjs';

const USAGE = `Usage: npm start -- [--port 7007] [--app NAME] [--config FILE]... [--verbose]

  --port N        where the portal listens, on this machine only (default 7007)
  --app NAME      the folder in packages of the app that it serves: app (default), or app-legacy
                  with the same screens on the legacy frontend system
  --config FILE   another Backstage configuration file, which overrides the demo's.
                  If there are several, the last one takes precedence
  --verbose       show the logs of the backend and the Azure emulator
  --help          show this`;

const APPS = ['app', 'app-legacy'];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const progress = createProgress();
const processes = [];
const stopping = new AbortController();
let isPortOurs = false;
let isReady = false;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '7007' },
        app: { type: 'string', default: 'app' },
        config: { type: 'string', multiple: true, default: [] },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(
        `--port must be a number from 1 to 65535, not "${values.port}"`,
      );
    }
    if (!APPS.includes(values.app)) {
      throw new Error(
        `--app must be ${APPS.join(' or ')}, not "${values.app}"`,
      );
    }
    const configFiles = values.config.map(file => path.resolve(root, file));
    for (const file of configFiles) {
      if (!fs.existsSync(file)) {
        throw new Error(`--config: there is no file ${file}`);
      }
    }
    return { ...values, port, configFiles };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

const options = readOptions();
const folder = path.join(root, `node_modules/.cache/portal-${options.port}`);
const url = `http://localhost:${options.port}`;

async function stop(exitCode) {
  if (stopping.signal.aborted) return;
  stopping.abort();
  progress.end();
  await Promise.all(processes.map(started => started.stop()));
  // Keep the files of a portal that already runs on this port.
  if (isPortOurs) {
    for (const ended of ['portal.json', 'app']) {
      fs.rmSync(path.join(folder, ended), { recursive: true, force: true });
    }
  }
  process.exit(exitCode);
}

function fail(error) {
  if (stopping.signal.aborted) return;
  progress.end();
  const source = processes.find(({ name }) => name === error.processName);
  if (source && !options.verbose) {
    console.error(
      `\nThe last lines of ${path.relative(
        root,
        source.logFile,
      )}:\n${source.lastLines(20)}`,
    );
  }
  console.error(`\n${error.message}`);
  stop(1);
}

function keep(started) {
  processes.push(started);
  started.failed.catch(fail);
  return started;
}

async function start() {
  if (!(await isPortFree(options.port))) {
    throw new Error(
      `Port ${
        options.port
      } is busy. Stop the process that listens there, or use another port: npm start -- --port ${
        options.port + 1
      }`,
    );
  }
  isPortOurs = true;
  const onOutput = options.verbose ? progress.write : undefined;
  const [azure, app] = await Promise.all([
    progress.step(
      'Azure emulator',
      () => keep(startEmulator({ root, folder, onOutput })).details,
    ),
    prepareApp({
      root,
      app: options.app,
      folder,
      progress,
      signal: stopping.signal,
    }),
  ]);
  await progress.step(
    'Backend, catalog and first collection from Azure',
    () => {
      const { port, configFiles } = options;
      const backend = keep(
        startBackend({
          root,
          folder,
          port,
          app,
          azure,
          configFiles,
          onOutput,
        }),
      );
      return waitUntilReady(url, stopping).catch(error => {
        throw Object.assign(error, { processName: backend.name });
      });
    },
  );
  // For tests and measurements that send requests to the emulator.
  fs.writeFileSync(
    path.join(folder, 'portal.json'),
    JSON.stringify({ url, pid: process.pid, azure }, undefined, 2),
    { mode: 0o600 },
  );
  isReady = true;
  console.log(`
This is a demo: Azure is emulated, and all data is lost when you stop it (Ctrl-C).
Portal ready: ${url}
Sign in: choose who you are; no password.`);
}

if (options.help) {
  console.log(USAGE);
} else {
  const signal = stopOnSignals();
  // After "ready", a request to stop is the normal end.
  signal.addEventListener('abort', () =>
    stop(isReady ? 0 : signal.reason.exitCode),
  );
  start().catch(fail);
}
