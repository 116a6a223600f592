import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usage } from './usage';

const transform = require.resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);

/** Starts the command as the root script does; `onLine` gets its first line. */
async function run(
  args: readonly string[],
  onLine: (line: string, stop: (signal: NodeJS.Signals) => void) => void = () =>
    undefined,
) {
  const child = spawn(
    process.execPath,
    ['--require', transform, join(__dirname, 'cli.ts'), ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdout.on('data', (chunk: Buffer) => {
    const isFirst = !stdout.includes('\n');
    stdout += chunk;
    if (isFirst && stdout.includes('\n')) {
      onLine(stdout, signal => child.kill(signal));
    }
  });
  const code = await new Promise<number | null>(resolve => {
    child.on('close', resolve);
  });
  return { code, stdout, stderr };
}

describe('the command', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'azure-emulator-cli-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints one line of JSON when it listens, and stops at %s',
    async signal => {
      const caFile = join(folder, `${signal}.pem`);
      const { code, stdout, stderr } = await run(
        ['--scenario', 'empty', '--ca-out', caFile],
        (_, stop) => stop(signal),
      );
      expect(stderr).toBe('');
      expect(stdout.trim().split('\n')).toHaveLength(1);
      expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
        'endpoint',
        'authority',
        'metricsEndpoint',
        'subscriptionId',
        'tenantId',
        'clientId',
        'clientSecret',
        'caFile',
      ]);
      expect(existsSync(caFile)).toBe(true);
      expect(code).toBe(0);
    },
    30_000,
  );

  it('explains itself', async () => {
    const { code, stdout } = await run(['--help']);
    expect(stdout).toBe(usage);
    expect(code).toBe(0);
  }, 30_000);

  it('says in one line that a port is in use', async () => {
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await run(['--port', String(port)]);
    server.close();
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      `azure-emulator: The emulator cannot listen on 127.0.0.1:${port}: port ${port} is in use: choose another one, or 0 for a free one`,
    ]);
    expect(code).toBe(1);
  }, 30_000);
});
