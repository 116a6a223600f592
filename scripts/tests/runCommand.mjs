import { spawn } from 'node:child_process';

/** Runs Node, shows its output immediately, and returns its exit code. */
export function runCommand(args, { cwd, env, signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });
    const pass = () => child.kill('SIGTERM');
    signal.addEventListener('abort', pass, { once: true });
    child.on('error', reject);
    child.on('close', code => {
      signal.removeEventListener('abort', pass);
      resolve(code ?? 1);
    });
  });
}
