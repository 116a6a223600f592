import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Puts in front of `PATH` the AWS CLI with its Python modules loaded: each call of it would load them, which takes
 * most of its time. Where `python3` does not have the CLI, `path` stays as it is.
 */
export async function warmAwsCli(): Promise<{
  readonly path: string;
  stop(): void;
}> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nat-fleet-aws-'));
  const server = spawn(
    'python3',
    [
      path.join(__dirname, 'warm_aws.py'),
      folder,
      ...['cloudwatch', 'ec2', 'lambda', 'ssm', 'sts'],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'close').catch(() => {}),
  ]);
  return {
    path: `${folder}:${process.env.PATH}`,
    stop() {
      server.kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
