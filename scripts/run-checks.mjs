// The checks that a change has to pass besides tests: types, lint, format, words, package files, API
// reports, unused code, packed archives. To run only some, name them after the command.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkList } from './checks/checkList.mjs';
import { runChecks } from './checks/runChecks.mjs';
import { stopOnSignals } from './toolchain/stopOnSignals.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const only = process.argv.slice(2);
const names = checkList.map(({ name }) => name);
const unknown = only.filter(name => !names.includes(name));

if (only.includes('--help')) {
  console.log(`yarn checks [check …]\n\nChecks: ${names.join(', ')}`);
} else if (unknown.length > 0) {
  console.error(
    `No check is named ${unknown.join(', ')}. Checks: ${names.join(', ')}`,
  );
  process.exitCode = 2;
} else {
  const signal = stopOnSignals();
  const say = text => console.log(`── ${text}`);
  const { passed, failed } = await runChecks({ root, say, signal, only });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
