import { spawn } from 'node:child_process';

/** Runs Node with the given arguments; returns its exit code and its output. */
export function captureCommand(args, { cwd, env = process.env, signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env });
    const output = [];
    const stop = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', chunk => output.push(chunk));
    child.stderr.on('data', chunk => output.push(chunk));
    child.on('error', reject);
    child.on('close', code => {
      signal?.removeEventListener('abort', stop);
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString() });
    });
  });
}
