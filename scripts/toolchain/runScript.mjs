import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { yarnEnvironment } from './yarnEnvironment.mjs';

// A Node program with plain arguments.
const PROGRAM = /^node ([\w@./: -]+)$/;

/**
 * Runs a script of package.json, and everything that it starts, with `node`; returns its exit code. A yarn that it
 * starts elsewhere knows the registry that the machine's npm knows.
 */
export async function runScript(
  { root, yarn, commands },
  [name, ...args],
  { node, signal },
) {
  const [, program] = PROGRAM.exec(commands[name]) ?? [];
  const child = spawn(
    node,
    // yarn would stay in memory while the script runs, with 150 MB.
    program
      ? [...program.split(' '), ...args]
      : ['--max-semi-space-size=1', yarn, 'run', name, ...args],
    {
      cwd: root,
      env: {
        ...(await yarnEnvironment({ root, signal })),
        PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
      },
      stdio: 'inherit',
    },
  );
  // yarn does not pass on SIGINT, which its children only receive from a terminal. It passes on
  // SIGTERM.
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, killedBy) =>
      resolve(code ?? 128 + constants.signals[killedBy]),
    );
  });
}
