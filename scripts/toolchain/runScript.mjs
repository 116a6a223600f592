import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';

/** Runs a script of package.json, and all that it starts, with `node`; its exit code. */
export async function runScript({ root, yarn }, args, { node, signal }) {
  const child = spawn(
    node,
    // yarn stays in memory for as long as the script runs, and does nothing meanwhile.
    ['--max-semi-space-size=1', yarn, 'run', ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
      },
      stdio: 'inherit',
    },
  );
  // yarn leaves SIGINT to its children, which have seen it only if it came from the terminal;
  // SIGTERM it passes on.
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, killedBy) =>
      resolve(code ?? 128 + constants.signals[killedBy]),
    );
  });
}
