import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Mutant } from './mutants';

const PACKAGE = path.dirname(require.resolve('../../package.json'));

/**
 * Runs the test that has to catch a mutant, on a copy of this package with its edits.
 *
 * @throws Error when an edit does not fit the source, or when the test fails on the unchanged copy
 */
export async function runMutant({ file, edits, caughtBy }: Mutant) {
  const copy = path.join(
    path.dirname(PACKAGE),
    `aws-nat-fleet-mutant-${process.pid}`,
  );
  fs.cpSync(PACKAGE, copy, {
    recursive: true,
    filter: source => !source.includes('node_modules'),
  });
  try {
    const run = () =>
      new Promise<{ readonly passed: boolean; readonly output: string }>(
        resolve => {
          const output: string[] = [];
          const child = spawn(
            process.execPath,
            [
              path.join(
                PACKAGE,
                '../../node_modules/@backstage/cli/bin/backstage-cli',
              ),
              ...['package', 'test', '--watchAll=false', '--silent'],
              ...['--testPathPatterns', caughtBy.file, '-t', caughtBy.test],
            ],
            {
              cwd: copy,
              stdio: ['ignore', 'pipe', 'pipe'],
              env: { ...process.env, CI: 'true' },
            },
          );
          child.stdout.on('data', text => output.push(`${text}`));
          child.stderr.on('data', text => output.push(`${text}`));
          child.on('close', code =>
            resolve({ passed: code === 0, output: output.join('') }),
          );
        },
      );
    const unchanged = await run();
    if (!unchanged.passed) {
      throw new Error(
        `${caughtBy.file} (${caughtBy.test}) fails without a mutant: ${unchanged.output}`,
      );
    }
    const target = path.join(copy, file);
    let source = fs.readFileSync(target, 'utf8');
    for (const [text, by] of edits) {
      if (source.split(text).length !== 2) {
        throw new Error(`${file} does not contain "${text}" exactly once.`);
      }
      source = source.replace(text, () => by);
    }
    fs.writeFileSync(target, source);
    return {
      isCaught: !(await run()).passed,
      by: `${path.basename(caughtBy.file)}: ${caughtBy.test}`,
    };
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}
