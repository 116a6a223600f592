import { spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';

/**
 * Runs one job of the proof in a process of its own and passes each of its results on; a signal ends it. `env` is
 * beside the environment.
 */
export function runJob({ part, args, env }, { root, signal, onResult }) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      path.join(root, 'scripts/provisioning/applyMutant.cjs'),
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'packages/provisioning-proof/src/worker.ts',
      part,
      JSON.stringify(args),
    ],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // In a group of its own: an interrupt at the keyboard reaches the parent only, which prints what it has.
      detached: true,
    },
  );
  const end = () => child.kill();
  signal.addEventListener('abort', end);
  process.on('exit', end);
  let said = '';
  child.stderr.on('data', text => {
    said = (said + text).slice(-4_000);
  });
  const lines = readline.createInterface({ input: child.stdout });
  lines.on('line', line => {
    if (line.startsWith('{"result":')) onResult(JSON.parse(line).result);
  });
  return new Promise((resolve, reject) => {
    child.on('close', code => {
      signal.removeEventListener('abort', end);
      process.off('exit', end);
      if (code === 0 || signal.aborted) resolve();
      else reject(new Error(`${part} ended with ${code}: ${said}`));
    });
  });
}
