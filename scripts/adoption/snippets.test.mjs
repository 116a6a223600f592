import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { commandsOf } from './commandsOf.mjs';
import { readSnippets } from './readSnippets.mjs';
import { snippetFaults } from './snippetFaults.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const portal = path.join(root, 'adoption/portal');

test('each snippet of the page about adoption is in the portal that the proof installs', () => {
  const page = readFileSync(path.join(root, 'docs/adopt/backstage.md'), 'utf8');
  const snippets = readSnippets(page);
  const readFile = file =>
    existsSync(path.join(portal, file))
      ? readFileSync(path.join(portal, file), 'utf8')
      : undefined;

  assert.ok(snippets.length > 10);
  assert.deepEqual(snippetFaults(snippets, { readFile }), []);

  const { pack, publish, add } = commandsOf(snippets);
  assert.deepEqual(
    [pack.length, publish.length > 0, add.length > 3],
    [1, true, true],
  );
  const [{ resolutions }] = snippets
    .filter(({ language }) => language === 'json')
    .map(({ text }) => JSON.parse(text));
  assert.deepEqual(
    Object.keys(resolutions).sort(),
    readdirSync(path.join(root, 'plugins'))
      .map(folder => `@cluster-egress/backstage-plugin-${folder}`)
      .sort(),
  );
});

test('a command that the proof would not run is refused', () => {
  const snippets = readSnippets('```sh\nyarn set version 4\n```\n');
  assert.throws(() => commandsOf(snippets), /does not run: yarn set version 4/);
});

test('Red Hat Developer Hub is told to mount only what the package exports, and every form field', () => {
  const exported = [
    ...readFileSync(
      path.join(root, 'plugins/nat-gateway/report.api.md'),
      'utf8',
    ).matchAll(/^export (?:declare )?(?:const|function) (\w+)/gm),
  ].map(([, name]) => name);
  const file = path.join(portal, 'dynamic-plugins.yaml');
  const { plugins } = parse(readFileSync(file, 'utf8'));
  const [mounted] = Object.values(
    plugins[0].pluginConfig.dynamicPlugins.frontend,
  );
  const names = Object.values(mounted)
    .flat()
    .flatMap(({ importName, config }) => [
      importName,
      ...(config?.if.allOf ?? []),
    ]);

  assert.deepEqual(
    names.filter(name => !exported.includes(name)),
    [],
  );
  assert.deepEqual(
    exported.filter(
      name => name.endsWith('FieldExtension') && !names.includes(name),
    ),
    [],
  );
});

const files = {
  'src/App.tsx': 'const a = (\n  <Grid>\n    <Card wide />\n  </Grid>\n);\n',
  'app-config.yaml': 'backend:\n  port: 1\n  actions: [a, b]\n',
};
const faultsOf = markdown =>
  snippetFaults(readSnippets(markdown), { readFile: file => files[file] });

test('a snippet may be indented and wrapped in another way', () => {
  assert.deepEqual(
    faultsOf(
      '```tsx\n// src/App.tsx\n<Grid>\n  <Card\n    wide\n  />\n</Grid>;\n```\n',
    ),
    [],
  );
  assert.deepEqual(
    faultsOf('```yaml\n# app-config.yaml\nbackend:\n  actions: [b]\n```\n'),
    [],
  );
});

for (const [name, markdown] of [
  [
    'code that the file does not contain',
    '```tsx\n// src/App.tsx\n<Card />\n```\n',
  ],
  ['a file that does not exist', '```ts\n// src/none.ts\nlet a;\n```\n'],
  ['code that names no file', '```ts\nlet a;\n```\n'],
  ['another value', '```yaml\n# app-config.yaml\nbackend:\n  port: 2\n```\n'],
]) {
  test(`${name} is a fault`, () => {
    assert.equal(faultsOf(markdown).length, 1);
  });
}
