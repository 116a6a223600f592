import { spawn } from 'node:child_process';
import readline from 'node:readline';

/** One lab: a part of `worker.ts` and its arguments. */
export interface LabRun {
  readonly part: string;
  readonly args: object;
}

/**
 * Runs one lab in its own process, and passes on each of its results. A signal ends it early.
 *
 * @throws Error with its output if it fails
 */
export function runWorker(
  { part, args }: LabRun,
  options: {
    readonly signal: AbortSignal;
    readonly onResult: (result: never) => void;
  },
): Promise<void> {
  const { signal, onResult } = options;
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      require.resolve('./worker.ts'),
      part,
      JSON.stringify(args),
    ],
    // In a group of its own: an interrupt at the keyboard reaches the parent only, which prints what it has.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const end = () => child.kill();
  signal.addEventListener('abort', end);
  let errors = '';
  child.stderr.on('data', text => {
    errors += text;
  });
  const lines = readline.createInterface({ input: child.stdout });
  lines.on('line', line => {
    if (line.startsWith('{"result":'))
      onResult(JSON.parse(line).result as never);
  });
  return new Promise((resolve, reject) => {
    child.on('close', code => {
      signal.removeEventListener('abort', end);
      if (code === 0 || signal.aborted) resolve();
      else reject(new Error(`${part} ended with ${code}: ${errors}`));
    });
  });
}
