// Clones the committed state into an empty folder and does what a new user does: runs `npm start` with
// an empty home directory until the portal is ready, and with --tests also `npm test`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeBounds } from './measure/describeBounds.mjs';
import { startAndWait } from './measure/startAndWait.mjs';
import { freePort } from './tests/freePort.mjs';

const READY_SECONDS = 180;
const TEST_SECONDS = 600;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-clone-'));
const clone = path.join(folder, 'portal');
const home = path.join(folder, 'home');
fs.mkdirSync(home);

// The environment of a new user: no variables of ours, npm or yarn, and the host's own Node.
const tools = path.join(root, '.tools');
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_|YARN_|INIT_CWD|BERRY_|NODE$|NODE_OPTIONS|PROJECT_CWD)/i.test(
        name,
      ),
  ),
);
env.HOME = home;
env.PATH = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter(entry => !entry.startsWith(tools) && !/xfs-/.test(entry))
  .join(path.delimiter);

function run(command, args, cwd) {
  const startedAt = Date.now();
  const { status } = spawnSync(command, args, { cwd, env, stdio: 'inherit' });
  return { status, seconds: (Date.now() - startedAt) / 1000 };
}

try {
  run('git', ['clone', '--quiet', root, clone], folder);
  const port = await freePort();
  const portal = await startAndWait(
    'npm',
    ['start', '--', '--port', String(port)],
    {
      cwd: clone,
      env,
      timeoutSeconds: 600,
    },
  );
  await portal.stop();
  const rows = [
    {
      what: 'bare clone, empty home: npm start to "Portal ready"',
      measured: portal.seconds,
      atMost: READY_SECONDS,
      unit: 's',
    },
  ];
  let passed = true;
  if (process.argv.includes('--tests')) {
    // From a bare clone: remove what `npm start` prepared.
    fs.rmSync(clone, { recursive: true });
    fs.rmSync(home, { recursive: true });
    fs.mkdirSync(home);
    run('git', ['clone', '--quiet', root, clone], folder);
    const tests = run('npm', ['test'], clone);
    passed = tests.status === 0;
    rows.push({
      what: 'bare clone, empty home: npm test',
      measured: tests.seconds,
      atMost: TEST_SECONDS,
      unit: 's',
    });
  }
  const { text, met } = describeBounds(rows);
  console.log(`\n${text}\n(${os.availableParallelism()} cores)`);
  process.exitCode = met && passed ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
