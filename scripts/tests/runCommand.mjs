import { spawn } from 'node:child_process';

/** Runs Node, shows its output immediately, and returns its exit code. To be stopped, it gets `stopWith`. */
export function runCommand(args, { cwd, env, signal, stopWith = 'SIGTERM' }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });
    const pass = () => child.kill(stopWith);
    signal.addEventListener('abort', pass, { once: true });
    child.on('error', reject);
    child.on('close', code => {
      signal.removeEventListener('abort', pass);
      resolve(code ?? 1);
    });
  });
}
