import pLimit from 'p-limit';
import { captureCommand } from './captureCommand.mjs';
import { checkList } from './checkList.mjs';

// Some checks print whole files before their findings.
const LAST_LINES = 60;

/**
 * Runs the checks, three at a time, and prints the result of each; returns counts like those of tests.
 *
 * `only` lists the names of the checks to run; without it, all run.
 */
export async function runChecks({ root, say, signal, only = [] }) {
  const chosen = checkList.filter(
    ({ name }) => only.length === 0 || only.includes(name),
  );
  const limit = pLimit(3);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const ended = new Map();
  const run = async ({ name, args, after, fix }) => {
    await ended.get(after);
    signal.throwIfAborted();
    await limit(async () => {
      const startedAt = Date.now();
      const { code, output } = await captureCommand(args, {
        cwd: root,
        env: { ...process.env, CI: 'true' },
        signal,
      });
      signal.throwIfAborted();
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      if (code === 0) say(`${name}: passed in ${seconds} s`);
      else {
        console.log(output.trimEnd().split('\n').slice(-LAST_LINES).join('\n'));
        say(
          `${name}: failed in ${seconds} s${fix ? `. To fix it: ${fix}` : ''}`,
        );
      }
    });
  };
  for (const check of chosen) ended.set(check.name, run(check));
  await Promise.all(ended.values());
  return counts;
}
