import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The aws provider of a mirror, started once for all Terraform commands: each of them would start it several
 * times, which takes most of their time. A mirror of archives has no program to start; then they start it.
 */
export function startProvider(mirror: string): {
  /** What makes a Terraform command use it. */
  readonly environment: Promise<Readonly<Record<string, string>>>;
  stop(): void;
} {
  const folder = path.join(mirror, 'registry.terraform.io/hashicorp/aws');
  const program = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .find(name => path.basename(name).startsWith('terraform-provider-aws_v'));
  if (!program) return { environment: Promise.resolve({}), stop: () => {} };
  const child = spawn(path.join(folder, program), ['-debug'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const environment = new Promise<Record<string, string>>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', text => {
      said += text;
      const [, attach] = /TF_REATTACH_PROVIDERS='(.*)'/.exec(said) ?? [];
      if (attach) resolve({ TF_REATTACH_PROVIDERS: attach });
    });
    child.on('error', reject);
    child.on('exit', code =>
      reject(new Error(`${program} ended with ${code} after: ${said}`)),
    );
  });
  // Told to those who wait for it.
  environment.catch(() => {});
  return { environment, stop: () => child.kill() };
}
