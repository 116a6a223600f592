import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { withLock } from './withLock.mjs';

let root;
let folder;
let lock;
before(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-lock-'));
});
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(root, 'case-'));
  lock = path.join(folder, 'lock');
});
after(() => fs.rmSync(root, { recursive: true }));

const { signal } = new AbortController();
const waits = text => assert.fail(text);

/** A separate process that takes the lock, says so, and then runs `code`. */
function holder(code) {
  const module = new URL('./withLock.mjs', import.meta.url);
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import fs from 'node:fs';
       import { withLock } from '${module}';
       const { signal } = new AbortController();
       await withLock(${JSON.stringify(lock)}, async () => { ${code} }, {
         say() {}, signal,
       });`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  return child;
}

test('it returns the result of the work, and leaves nothing behind', async () => {
  const options = { say: waits, signal };
  assert.equal(await withLock(lock, () => 'done', options), 'done');
  await assert.rejects(
    withLock(lock, () => Promise.reject(new Error('no')), options),
    { message: 'no' },
  );
  assert.deepEqual(fs.readdirSync(folder), []);
});

test('a second process prints the id of the first, and waits until it has ended', async () => {
  const first = holder(
    'console.log("taken"); await new Promise(resolve => process.stdin.once("data", resolve)); process.stdin.destroy()',
  );
  await once(first.stdout, 'data');
  const told = [];
  await withLock(lock, () => assert.equal(fs.readdirSync(lock).length, 1), {
    say(text) {
      told.push(text);
      first.stdin.write('end\n');
    },
    signal,
  });
  assert.equal(told.length, 1);
  assert.match(told[0], new RegExp(`\\(process ${first.pid}\\)`));
  assert.deepEqual(fs.readdirSync(folder), []);
});

test('a lock whose owner was killed is taken over', async () => {
  const killed = holder('process.kill(process.pid, "SIGKILL")');
  await once(killed, 'exit');
  assert.deepEqual(fs.readdirSync(lock), [String(killed.pid)]);
  await withLock(lock, () => {}, { say: waits, signal });
  assert.deepEqual(fs.readdirSync(folder), []);
});

test('a process that stops waiting leaves the lock to its owner', async () => {
  const stopping = new AbortController();
  fs.mkdirSync(lock);
  fs.writeFileSync(path.join(lock, String(process.ppid)), '');
  await assert.rejects(
    withLock(lock, () => assert.fail('it worked without the lock'), {
      say: () => stopping.abort(),
      signal: stopping.signal,
    }),
    { name: 'AbortError' },
  );
  assert.deepEqual(fs.readdirSync(folder), ['lock']);
});

test('of many processes that find an abandoned lock, one works at a time', async () => {
  const killed = holder('process.kill(process.pid, "SIGKILL")');
  await once(killed, 'exit');
  const inside = JSON.stringify(path.join(folder, 'inside'));
  const contenders = Array.from({ length: 6 }, () =>
    holder(
      // A second process inside would find the folder and end with an error.
      `fs.mkdirSync(${inside}); await new Promise(resolve => setTimeout(resolve, 20)); fs.rmdirSync(${inside})`,
    ),
  );
  const codes = await Promise.all(
    contenders.map(async child => (await once(child, 'exit'))[0]),
  );
  assert.deepEqual(codes, [0, 0, 0, 0, 0, 0]);
  assert.deepEqual(fs.readdirSync(folder), []);
});
