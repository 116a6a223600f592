import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';

/**
 * Starts a process for jobs of the proof, which takes seconds, and gives what runs them in it, one after the other; a
 * signal ends it. `env` is beside the environment.
 */
export function startWorker({ root, signal, env }) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      path.join(root, 'scripts/provisioning/applyMutant.cjs'),
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'packages/provisioning-proof/src/worker.ts',
    ],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
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
  // It may have ended by itself.
  child.stdin.on('error', () => {});
  const closed = once(child, 'close').then(([code]) => {
    signal.removeEventListener('abort', end);
    process.off('exit', end);
    return code;
  });
  const lines = readline.createInterface({ input: child.stdout });
  return {
    /** Runs one job and passes each of its results on. */
    async run({ part, args }, onResult) {
      let take;
      const done = new Promise(resolve => {
        take = line => {
          if (line === '{"done":true}') resolve(true);
          if (line.startsWith('{"result":')) onResult(JSON.parse(line).result);
        };
      });
      lines.on('line', take);
      child.stdin.write(`${JSON.stringify({ part, args })}\n`);
      const code = await Promise.race([done, closed]);
      lines.off('line', take);
      if (code !== true && !signal.aborted) {
        throw new Error(`${part} ended with ${code}: ${said}`);
      }
    },
    async stop() {
      child.stdin.end();
      await closed;
    },
  };
}
