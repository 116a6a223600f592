import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything in files below a folder that a pattern finds. */
const foundIn = (folder, { ending, pattern }) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .filter(file => file.endsWith(ending) && !/node_modules|dist/.test(file))
    .flatMap(file => [
      ...fs
        .readFileSync(path.join(root, folder, file), 'utf8')
        .matchAll(pattern),
    ])
    .map(([, name]) => name);

test('the metrics of the pages for operators are those that there are', () => {
  const documented = foundIn('docs/operate', {
    ending: '.md',
    pattern: /`(nat_gateway\.[a-z_.]+)`/g,
  });
  const recorded = ['nat-gateway-backend', 'nat-gateway-backend-module-azure']
    .map(name => `plugins/${name}/src`)
    .flatMap(folder =>
      foundIn(folder, {
        ending: '.ts',
        pattern:
          /\.create(?:Counter|Histogram|ObservableGauge)\(\s*'(nat_gateway\.[a-z_.]+)'/g,
      }),
    );
  assert.deepEqual(
    [...new Set(documented)].sort(),
    [...new Set(recorded)].sort(),
  );
});
