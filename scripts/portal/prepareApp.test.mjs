import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { prepareApp } from './prepareApp.mjs';

let root;
const write = (file, text) => {
  const target = path.join(root, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
};

before(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-app-'));
  write('yarn.lock', '');
  fs.mkdirSync(path.join(root, 'plugins'));
  write('packages/app/package.json', '{"name":"app"}');
  write('packages/app/src/index.ts', 'first');
  // Replaces the Backstage CLI. Like the CLI, it first deletes the previous build.
  write(
    'node_modules/@backstage/cli/bin/backstage-cli',
    `const fs = require("fs");
     fs.rmSync("dist", { recursive: true, force: true });
     fs.mkdirSync("dist");
     fs.appendFileSync("../../builds", "x");
     fs.writeFileSync("dist/" + fs.readFileSync("src/index.ts", "utf8") + ".js", "");`,
  );
});
after(() => fs.rmSync(root, { recursive: true }));

const prepare = port =>
  prepareApp({
    root,
    app: 'app',
    folder: path.join(root, `portal-${port}`),
    progress: { step: (_, work) => work(), write() {} },
    signal: new AbortController().signal,
  });
const chunks = folder =>
  fs.readdirSync(path.join(folder, 'dist')).filter(name => /js$/.test(name));

test('a portal that starts again without changes builds nothing', async () => {
  await prepare(1);
  assert.deepEqual(chunks(await prepare(1)), ['first.js']);
  assert.equal(fs.readFileSync(path.join(root, 'builds'), 'utf8'), 'x');
});

test('a later build keeps the files of a running portal', async () => {
  const running = await prepare(1);
  write('packages/app/src/index.ts', 'second');
  const next = await prepare(2);
  assert.deepEqual(chunks(running), ['first.js']);
  assert.deepEqual(chunks(next), ['second.js']);
});

test('a portal that starts again serves the newest build only', async () => {
  assert.deepEqual(chunks(await prepare(1)), ['second.js']);
});
