import fs from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Runs the tests of these scripts, which only need Node; returns their counts. */
export async function runNodeTests({ root, signal }) {
  const scripts = path.join(root, 'scripts');
  const files = fs
    .readdirSync(scripts, { recursive: true })
    .filter(file => file.endsWith('.test.mjs'))
    .map(file => path.join(scripts, file));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const tests = run({ files, signal, concurrency: 1 });
  tests.on('test:pass', ({ skip }) => {
    counts[skip === undefined ? 'passed' : 'skipped'] += 1;
  });
  tests.on('test:fail', () => {
    counts.failed += 1;
  });
  for await (const text of tests.compose(spec)) process.stdout.write(text);
  return counts;
}
