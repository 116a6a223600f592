import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const STOP_WITH_PARENT = fileURLToPath(
  new URL('./stopWithParent.cjs', import.meta.url),
);
const GRACE_MS = 10_000;
const REMEMBERED_CHARACTERS = 20_000;

const NOTHING = /(?!)/;

/**
 * Starts a Node process that ends when this process stops it, and also when this process is killed.
 * Its output goes to `logFile`, and to `onOutput` immediately. A line that matches `fatalLine` means
 * that it cannot work, even if it keeps running. Lines that match `dullLine` are left out of the
 * last lines that are shown after a failure.
 */
export function startProcess(
  name,
  {
    args,
    cwd,
    env,
    logFile,
    onOutput,
    fatalLine = NOTHING,
    dullLine = NOTHING,
  },
) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.createWriteStream(logFile);
  const child = spawn(
    process.execPath,
    ['--require', STOP_WITH_PARENT, ...args],
    { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let tail = '';
  let stopping = false;
  let giveUp;
  const collect = chunk => {
    log.write(chunk);
    tail = (tail + chunk).slice(-REMEMBERED_CHARACTERS);
    onOutput?.(String(chunk));
    if (fatalLine.test(chunk)) giveUp(`${name} could not start.`);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const closed = new Promise(resolve => {
    child.on('error', error => {
      tail += error.message;
      resolve('it could not be started');
    });
    child.on('close', (code, signal) =>
      resolve(signal ? `signal ${signal}` : `exit code ${code}`),
    );
  });

  return {
    pid: child.pid,
    name,
    stdout: child.stdout,
    logFile,
    lastLines: count =>
      tail
        .trimEnd()
        .split('\n')
        .filter(line => !dullLine.test(line))
        .slice(-count)
        .join('\n'),
    /** Rejects if the process ends, or prints a fatal line, before it is asked to stop. */
    failed: new Promise((_, reject) => {
      giveUp = message =>
        stopping ||
        reject(Object.assign(new Error(message), { processName: name }));
      closed.then(reason => giveUp(`${name} stopped by itself (${reason}).`));
    }),
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      await closed;
      clearTimeout(killer);
    },
  };
}
