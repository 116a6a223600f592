import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/**
 * Starts a command that prints `Portal ready`; returns the seconds until then, and `stop`.
 * The command runs in its own process group, as in a terminal: `stop` is Ctrl-C.
 */
export async function startAndWait(
  command,
  args,
  { cwd, env, timeoutSeconds },
) {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let output = '';
  const stop = async () => {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await exited;
  };
  try {
    await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`not ready within ${timeoutSeconds} s`)),
        timeoutSeconds * 1000,
      );
      const read = chunk => {
        output += chunk;
        if (!output.includes('Portal ready')) return;
        clearTimeout(timer);
        resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', code => {
        clearTimeout(timer);
        reject(new Error(`it ended with exit code ${code}`));
      });
    });
  } catch (error) {
    await stop();
    throw new Error(
      `${command} ${args.join(' ')}: ${error.message}\n${output}`,
    );
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { pid: child.pid, seconds, stop };
}
