import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs a program without input and returns its exit code, its stdout, and all of its output.
 * `onLine` receives each line and a function that ends the program early. Rejects when aborted.
 */
export async function runTool(command, args, { cwd, env, signal, onLine }) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  const stdout = [];
  const output = [];
  createInterface({ input: child.stdout }).on('line', line => {
    stdout.push(line);
    output.push(line);
    onLine?.(line, stop);
  });
  createInterface({ input: child.stderr }).on('line', line => {
    output.push(line);
    onLine?.(line, stop);
  });
  const code = await new Promise(resolve => {
    child.on('error', error => {
      output.push(error.message);
      resolve(1);
    });
    child.on('close', (exitCode, killedBy) => resolve(killedBy ? 1 : exitCode));
  });
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  return { code, stdout: stdout.join('\n'), output: output.join('\n') };
}
