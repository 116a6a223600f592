import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const start = (...args) =>
  spawnSync(process.execPath, ['scripts/start-portal.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('--help names every option', () => {
  const { status, stdout } = start('--help');
  assert.equal(status, 0);
  for (const option of [
    '--port N',
    '--app NAME',
    '--config FILE',
    '--verbose',
    '--help',
  ]) {
    assert.ok(stdout.includes(option), option);
  }
});

test('a wrong option is refused with the usage', () => {
  for (const [args, reason] of [
    [['--prot', '1'], /--prot/],
    [
      ['--port', '99999'],
      /--port must be a number from 1 to 65535, not "99999"/,
    ],
    [['--app', 'apps'], /--app must be app or app-legacy, not "apps"/],
    [['--config', 'none.yaml'], /--config: there is no file .*none\.yaml/],
  ]) {
    const { status, stderr } = start(...args);
    assert.equal(status, 2);
    assert.match(stderr, reason);
    assert.match(stderr, /Usage: npm start/);
  }
});

test('a busy port is refused with the way out, and the portal that listens there keeps its files', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const folder = path.join(root, `node_modules/.cache/portal-${port}`);
  const files = ['portal.json', 'app/dist/index.html'];
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), '');
  }
  try {
    const { status, stderr } = start('--port', String(port));
    assert.equal(status, 1);
    assert.match(
      stderr,
      new RegExp(`Port ${port} is busy.*--port ${port + 1}`),
    );
    for (const file of files) {
      assert.ok(fs.existsSync(path.join(folder, file)), file);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
    server.close();
  }
});
