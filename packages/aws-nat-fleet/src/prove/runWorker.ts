import { spawn } from 'node:child_process';
import readline from 'node:readline';

/**
 * Runs one part in its own process and returns its result.
 *
 * @throws Error with its output if it fails
 */
export function runWorker<Result>(
  part: string,
  args: object,
  onRun: () => void = () => undefined,
): Promise<Result> {
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      require.resolve('./worker.ts'),
      part,
      JSON.stringify(args),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let errors = '';
  let result: { readonly result: Result } | undefined;
  child.stderr.on('data', text => {
    errors += text;
  });
  readline.createInterface({ input: child.stdout }).on('line', line => {
    if (line === 'run') onRun();
    else if (line.startsWith('{"result":')) result = JSON.parse(line);
  });
  return new Promise((resolve, reject) => {
    child.on('close', code =>
      result
        ? resolve(result.result)
        : reject(new Error(`${part} ended with ${code}: ${errors}`)),
    );
  });
}
