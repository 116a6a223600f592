import assert from 'node:assert/strict';
import test from 'node:test';
import { missingFiles } from './missingFiles.mjs';

const packageJson = {
  main: 'dist/index.cjs.js',
  types: 'dist/index.d.ts',
  exports: {
    '.': { import: './dist/index.esm.js', types: './dist/index.d.ts' },
    './alpha': {
      backstage: '@backstage/FrontendPlugin',
      types: './dist/alpha.d.ts',
    },
  },
  configSchema: 'config.schema.json',
  files: ['dist', 'migrations', 'config.d.ts'],
};
const files = [
  'README.md',
  'LICENSE',
  'config.schema.json',
  'dist/index.cjs.js',
  'dist/index.d.ts',
  'dist/index.esm.js',
  'dist/alpha.d.ts',
  'migrations/1_first.js',
];

test('a complete archive misses nothing', () => {
  assert.deepEqual(missingFiles({ packageJson, files }), []);
});

test('an archive without its build misses each file that package.json names', () => {
  const without = files.filter(file => !file.startsWith('dist/'));
  assert.deepEqual(missingFiles({ packageJson, files: without }), [
    'dist/index.cjs.js',
    'dist/index.d.ts',
    'dist/index.esm.js',
    'dist/alpha.d.ts',
    'dist',
  ]);
});

for (const file of ['README.md', 'LICENSE', 'config.schema.json']) {
  test(`an archive without ${file} says so`, () => {
    const without = files.filter(other => other !== file);
    assert.deepEqual(missingFiles({ packageJson, files: without }), [file]);
  });
}

test('a folder without a packed file is missing', () => {
  const without = files.filter(file => !file.startsWith('migrations/'));
  assert.deepEqual(missingFiles({ packageJson, files: without }), [
    'migrations',
  ]);
});
