import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from './startProcess.mjs';

let folder;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-process-'));
});
after(() => fs.rmSync(folder, { recursive: true }));

const start = (code, options = {}) =>
  startProcess('The subject', {
    args: ['-e', code],
    cwd: folder,
    env: process.env,
    logFile: path.join(folder, 'log'),
    ...options,
  });

test('a process that ends by itself is a failure that names its exit code', async () => {
  const subject = start('console.log("last words"); process.exitCode = 3');
  await assert.rejects(subject.failed, {
    message: 'The subject stopped by itself (exit code 3).',
    processName: 'The subject',
  });
  assert.equal(subject.lastLines(5), 'last words');
});

test('a process that is stopped is not a failure', async () => {
  const subject = start('setInterval(() => {}, 1000)');
  await subject.stop();
  const outcome = await Promise.race([subject.failed, pause(50, 'no failure')]);
  assert.equal(outcome, 'no failure');
});

test('a fatal line is a failure even if the process keeps running', async () => {
  const subject = start(
    'console.log("startup failed"); setInterval(() => {}, 1000)',
    { fatalLine: /startup failed/ },
  );
  await assert.rejects(subject.failed, /could not start/);
  await subject.stop();
});

test('a process ends when the process that started it is killed', async () => {
  const script = path.join(folder, 'parent.mjs');
  const module = new URL('./startProcess.mjs', import.meta.url);
  fs.writeFileSync(
    script,
    `import { startProcess } from '${module}';
     startProcess('Child', {
       args: ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'],
       env: process.env, logFile: 'child.log',
       onOutput: text => process.stdout.write(text),
     });`,
  );
  const parent = spawn(process.execPath, [script], { cwd: folder });
  const [line] = await once(parent.stdout, 'data');
  parent.kill('SIGKILL');

  const isAlive = () => {
    try {
      return process.kill(Number(line), 0);
    } catch {
      return false;
    }
  };
  while (isAlive()) await pause(50);
});
