import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { appBuild } from './buildApp.mjs';

let root;
const write = (file, text) => {
  const target = path.join(root, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
};

before(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-build-'));
  write('yarn.lock', '');
  const app = { name: 'app', dependencies: { card: 'workspace:^' } };
  write('packages/app/package.json', JSON.stringify(app));
  write('packages/app/src/index.ts', '');
  write('plugins/card/package.json', '{"name":"card"}');
  write('plugins/card/src/index.ts', '1');
  write('plugins/other/package.json', '{"name":"other"}');
  // Replaces the Backstage CLI and writes the build output.
  write(
    'node_modules/@backstage/cli/bin/backstage-cli',
    'require("fs").mkdirSync("dist", { recursive: true })',
  );
});
after(() => fs.rmSync(root, { recursive: true }));

test('an app is current only after a build', async () => {
  assert.equal(appBuild({ root, app: 'app' }).isCurrent, false);
  await appBuild({ root, app: 'app' }).run({});
  assert.equal(appBuild({ root, app: 'app' }).isCurrent, true);
});

test('a change in a workspace that the app uses needs a build', async () => {
  await appBuild({ root, app: 'app' }).run({});
  write('plugins/card/src/index.ts', '2');
  assert.equal(appBuild({ root, app: 'app' }).isCurrent, false);
});

test('tests and workspaces that the app does not use need no build', async () => {
  await appBuild({ root, app: 'app' }).run({});
  write('plugins/card/src/index.test.ts', 'new');
  write('plugins/other/src/index.ts', 'new');
  assert.equal(appBuild({ root, app: 'app' }).isCurrent, true);
});

test('a build that fails shows the output of the builder', async () => {
  write(
    'node_modules/@backstage/cli/bin/backstage-cli',
    'console.error("no such module"); process.exit(1)',
  );
  await assert.rejects(
    appBuild({ root, app: 'app' }).run({}),
    /no such module/,
  );
});
