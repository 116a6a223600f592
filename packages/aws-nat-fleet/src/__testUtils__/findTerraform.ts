import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { skipPart } from '../lab/__testUtils__/skipPart';
import { findProviderMirror } from './findProviderMirror';
import { startProvider } from './startProvider';
import { terraformFolder } from './terraformFolder';

/** Runs Terraform in folders of `terraform/`, with a CLI configuration and data folders of its own. */
export interface Terraform {
  /** The output of `terraform -chdir=<folder> …args`. Throws what Terraform wrote to its errors. */
  run(folder: string, args: readonly string[], env?: object): Promise<string>;
  /** Removes the lock files that `init` writes, and the data folders; stops the provider. */
  remove(): void;
}

/** Terraform, where it is installed with a mirror of the aws provider; otherwise undefined, with a loud warning. */
export function findTerraform(): Terraform | undefined {
  const mirror = findProviderMirror();
  if (!mirror) {
    skipPart({
      part: 'what Terraform makes of the fleet',
      reason: 'no Terraform with a mirror of the aws provider found',
      how: 'Install Terraform 1.11 and a mirror (terraform providers mirror), and set TERRAFORM_PROVIDER_MIRROR.',
    });
    return undefined;
  }
  const scratch = fs.mkdtempSync(
    path.join(os.tmpdir(), 'nat-fleet-terraform-'),
  );
  const configuration = path.join(scratch, 'cli.tfrc');
  fs.writeFileSync(
    configuration,
    `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
  );
  const locks = new Set<string>();
  const provider = startProvider(mirror);
  return {
    async run(folder, args, env = {}) {
      locks.add(path.join(terraformFolder, folder, '.terraform.lock.hcl'));
      const { stdout } = await promisify(execFile)(
        'terraform',
        [`-chdir=${path.join(terraformFolder, folder)}`, ...args],
        {
          encoding: 'utf8',
          // A verbose test prints the schemas of the provider with each state.
          maxBuffer: 256 * 1024 * 1024,
          env: {
            ...process.env,
            TF_CLI_CONFIG_FILE: configuration,
            TF_DATA_DIR: path.join(scratch, 'data', folder),
            CHECKPOINT_DISABLE: '1',
            // Each command decodes the provider's schemas, most of which is collecting garbage.
            GOGC: '1000',
            GOMEMLIMIT: '2GiB',
            ...(await provider.environment),
            ...env,
          },
        },
      );
      return stdout;
    },
    remove() {
      provider.stop();
      fs.rmSync(scratch, { recursive: true, force: true });
      for (const lock of locks) fs.rmSync(lock, { force: true });
    },
  };
}
