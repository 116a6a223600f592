// The demo portal: builds the app if its sources changed, starts the Azure emulator and one
// back-end process that serves everything, and stops all of it together.
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

const USAGE = `Usage: npm start -- [--port 7007] [--config FILE]... [--verbose]

  --port N        where the portal listens, on this machine only (default 7007)
  --config FILE   a further Backstage configuration file; where it and the demo's say
                  different things, it holds. Of several the last one holds
  --verbose       show what the back end and the Azure emulator log
  --help          show this`;

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
        config: { type: 'string', multiple: true, default: [] },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Error(
        `--port takes a number from 1 to 65535, not "${values.port}"`,
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
  // A portal that runs on this port already keeps its files.
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
      } is busy. Stop what listens there, or take another: npm start -- --port ${
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
    prepareApp({ root, folder, progress, signal: stopping.signal }),
  ]);
  await progress.step(
    'Back end, catalog and first collection from Azure',
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
  // For tests and measurements that want to ask the emulator themselves.
  fs.writeFileSync(
    path.join(folder, 'portal.json'),
    JSON.stringify({ url, pid: process.pid, azure }, undefined, 2),
    { mode: 0o600 },
  );
  isReady = true;
  console.log(`
This is a demo: Azure is emulated, and everything is forgotten when it stops (Ctrl-C).
Portal ready: ${url}
Sign in: press ENTER on the Guest card; no password.`);
}

if (options.help) {
  console.log(USAGE);
} else {
  const signal = stopOnSignals();
  // After "ready", being asked to stop is the normal end.
  signal.addEventListener('abort', () =>
    stop(isReady ? 0 : signal.reason.exitCode),
  );
  start().catch(fail);
}
