import { spawn } from 'node:child_process';
import path from 'node:path';

const PACKAGE = path.dirname(require.resolve('../../package.json'));

/** Runs the tests of a file in a copy of this package, or in itself, whose names contain a text. */
export function runTest(
  folder: string,
  { file, test }: { readonly file: string; readonly test: string },
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly passed: boolean; readonly output: string }> {
  const child = spawn(
    process.execPath,
    [
      path.join(PACKAGE, '../../node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'test', '--watchAll=false', '--silent'],
      ...['--testPathPatterns', file, '-t', test],
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, CI: 'true' },
    },
  );
  const end = () => child.kill();
  process.on('exit', end);
  const output: string[] = [];
  child.stdout.on('data', text => output.push(`${text}`));
  child.stderr.on('data', text => output.push(`${text}`));
  return new Promise(resolve =>
    child.on('close', code => {
      process.off('exit', end);
      resolve({ passed: code === 0, output: output.join('') });
    }),
  );
}
