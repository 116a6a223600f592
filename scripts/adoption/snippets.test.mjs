import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
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
