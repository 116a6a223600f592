import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder that holds the aws provider, where Terraform itself is installed; else undefined. */
export function findProviderMirror(): string | undefined {
  if (spawnSync('terraform', ['version']).status !== 0) return undefined;
  const below = fs.existsSync('/opt')
    ? fs.readdirSync('/opt').map(name => path.join('/opt', name))
    : [];
  return [
    process.env.TERRAFORM_PROVIDER_MIRROR,
    path.join(os.homedir(), '.terraform.d/plugins'),
    path.join(os.homedir(), '.local/share/terraform/plugins'),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
    ...below,
  ].find(
    candidate =>
      candidate &&
      fs.existsSync(
        path.join(candidate, 'registry.terraform.io/hashicorp/aws'),
      ),
  );
}
