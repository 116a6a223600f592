import { spawn } from 'node:child_process';
import path from 'node:path';
import { FleetCloud } from '../lab/FleetCloud';

const folder = path.join(
  path.dirname(require.resolve('../../package.json')),
  'scripts',
);

/** How a script ended, and what it printed. */
export interface ScriptRun {
  readonly status: number | null;
  readonly output: string;
}

/** Runs one of the operators' scripts (`verify_nat.sh lab`) against an emulator, which answers meanwhile. */
export function playScript(
  command: string,
  config: ReturnType<FleetCloud['aws']['clientConfig']>,
  env: NodeJS.ProcessEnv = {},
  /** Ends the script, as Ctrl-C does. */
  signal?: AbortSignal,
): Promise<ScriptRun> {
  const [script, ...args] = command.split(' ');
  const { endpoint, region, credentials } = config;
  const child = spawn(path.join(folder, script), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL: endpoint,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      ...(credentials.sessionToken && {
        AWS_SESSION_TOKEN: credentials.sessionToken,
      }),
      ...env,
    },
  });
  signal?.addEventListener('abort', () => child.kill('SIGINT'));
  const texts: string[] = [];
  child.stdout.on('data', text => texts.push(`${text}`));
  child.stderr.on('data', text => texts.push(`${text}`));
  return new Promise(resolve =>
    child.on('close', status => resolve({ status, output: texts.join('') })),
  );
}
