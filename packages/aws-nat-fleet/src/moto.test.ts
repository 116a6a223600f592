import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  DescribeAddressesCommand,
  DescribeVpcsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { findProviderMirror } from './__testUtils__/findProviderMirror';
import { MotoAccount } from './__testUtils__/MotoAccount';
import { isMotoThere } from './__testUtils__/startMoto';
import { skipPart } from './lab/__testUtils__/skipPart';
import { roles, tags } from './contract';

const part = 'a fleet that Terraform applies to moto, and demo.sh to its end';
const mirror = findProviderMirror();
const missing = ['aws', 'jq'].filter(
  tool => spawnSync('which', [tool]).status !== 0,
);
if (!mirror) missing.push('Terraform with a mirror of the aws provider');
if (!isMotoThere) missing.push('moto_server');
if (missing.length > 0) {
  skipPart({
    part,
    reason: `${missing.join(', ')} not found`,
    how: 'Install Terraform 1.11, the AWS CLI, jq and moto, and set TERRAFORM_PROVIDER_MIRROR.',
  });
} else if (!process.env.TEST_LONG) {
  skipPart({
    part,
    reason: 'it takes five minutes',
    how: 'yarn test:long runs it.',
  });
}

const source = path.dirname(require.resolve('../package.json'));
const root = 'terraform/roots/test';
const account = '111122223333';
const [a, b] = ['eu-west-1a', 'eu-west-1b'];

/** What differs from the root and its modules, and why. */
const overrides = (endpoint: string): Readonly<Record<string, string>> => ({
  'roots/test': `
    provider "aws" {
      max_retries = 1
    }
    module "egress" {
      # Moto makes no aws_ssm_patch_baseline, aws_ssm_patch_group and aws_ssm_association.
      upkeep = { patches = false }
      # It knows no quota of Lambda, and resolves no resolve:ssm:.
      lambda_concurrency_quota = 1000
      image_id                 = "ami-0123456789abcdef0"

      failback        = { goodRounds = 1, dwellSeconds = 5 }
      probe_instances = { url = "${endpoint}/moto-api/" }
    }`,
  // Arguments that moto does not return.
  'modules/fleet': `
    resource "aws_launch_template" "nat" {
      lifecycle {
        ignore_changes = [tag_specifications]
      }
    }
    resource "aws_autoscaling_group" "nat" {
      lifecycle {
        ignore_changes = [mixed_instances_policy, instance_maintenance_policy]
      }
    }`,
  // It keeps no ICMP types.
  'modules/network': `
    locals {
      from_outside = [
        { protocol = "tcp", from_port = 1024, to_port = 65535, icmp = null },
        { protocol = "udp", from_port = 0, to_port = 65535, icmp = null },
      ]
    }`,
});

(missing.length > 0 || !process.env.TEST_LONG ? describe.skip : describe)(
  'on moto',
  () => {
    let folder: string;
    let moto: MotoAccount;

    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nat-fleet-moto-'));
      for (const name of ['terraform', 'machine', 'scripts', 'src/lambda']) {
        fs.cpSync(path.join(source, name), path.join(folder, name), {
          recursive: true,
          // Nor what another test may be writing.
          filter: file => !/\.terraform|terraform\/bundles/.test(file),
        });
      }
      execFileSync(process.execPath, [
        path.join(source, 'scripts/bundle-lambdas.mjs'),
        path.join(folder, 'terraform/bundles'),
      ]);
      fs.writeFileSync(
        path.join(folder, 'cli.tfrc'),
        `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`,
      );
      moto = await MotoAccount.start('eu-west-1');
      for (const [name, text] of Object.entries(overrides(moto.endpoint))) {
        fs.writeFileSync(
          path.join(folder, 'terraform', name, 'moto_override.tf'),
          text,
        );
      }
      const [, bucket] = /bucket\s*=\s*"([^"]+)"/.exec(
        fs.readFileSync(path.join(folder, root, 'backend-test.hcl'), 'utf8'),
      )!;
      await fetch(`${moto.endpoint}/${bucket}`, { method: 'PUT' });
    }, 60_000);
    afterAll(async () => {
      await moto?.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    /** Runs a script, or Terraform in the root. */
    const play = (command: string, onOutput = (_: string) => {}) =>
      new Promise<{ status: number | null; output: string }>(resolve => {
        const [name, ...args] = command.split(' ');
        const { endpoint, region, credentials } = moto.clientConfig;
        const child = spawn(
          name.endsWith('.sh') ? path.join(folder, 'scripts', name) : name,
          args,
          {
            cwd: path.join(folder, root),
            stdio: ['ignore', 'pipe', 'pipe'],
            env: {
              PATH: process.env.PATH,
              AWS_ENDPOINT_URL: endpoint,
              AWS_DEFAULT_REGION: region,
              AWS_ACCESS_KEY_ID: credentials.accessKeyId,
              AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
              TF_CLI_CONFIG_FILE: path.join(folder, 'cli.tfrc'),
              CHECKPOINT_DISABLE: '1',
              DEMO_WAIT_SECONDS: '2',
              PROBE_POLL_SECONDS: '1',
            },
          },
        );
        let output = '';
        const add = (text: Buffer) => {
          output += text;
          onOutput(`${text}`);
        };
        child.stdout.on('data', add);
        child.stderr.on('data', add);
        child.on('close', status => resolve({ status, output }));
      });
    const nothingToDo = {
      status: 0,
      output: expect.stringContaining('No changes.'),
    };
    const plan = () =>
      play(
        `terraform plan -input=false -no-color -detailed-exitcode -var account_id=${account}`,
      );

    it('is applied, probed, failed over and torn down by the scripts; a failover is no drift, and addresses stay', async () => {
      const artifacts = path.join(folder, 'artifacts');
      const isAway = new RegExp(
        `${a} leaves through the NAT of ${b} after \\d+ s, with all its addresses`,
      );
      await expect(
        play(
          `demo.sh test --account ${account} --artifacts ${artifacts} --yes`,
          text => isAway.test(text) && moto.replaceStopped(),
        ),
      ).resolves.toMatchObject({
        status: 0,
        output: expect.stringMatching(isAway),
      });
      expect(moto.failures).toEqual([]);
      await expect(
        play(
          'terraform plan -input=false -no-color -var account_id=444455556666',
        ),
      ).resolves.toMatchObject({
        status: 1,
        output: expect.stringContaining('AWS account ID not allowed'),
      });
      expect(fs.readdirSync(artifacts).sort()).toEqual(
        [
          ...['init', 'plan', 'apply', 'output', 'verify', 'probe'],
          ...['game-day', 'verify-after'],
        ]
          .map(name => `${name}.txt`)
          .sort(),
      );
      await expect(plan()).resolves.toMatchObject(nothingToDo);

      await expect(
        play(`override_route.sh test ${a} --to ${b} --yes`),
      ).resolves.toMatchObject({ status: 0 });
      await expect(play('verify_nat.sh test')).resolves.toMatchObject({
        status: 3,
        output: expect.stringContaining(`PEER  ${a} is carried by ${b}`),
      });
      await expect(plan()).resolves.toMatchObject(nothingToDo);

      await expect(play('teardown.sh test --yes')).resolves.toMatchObject({
        status: 0,
        output: expect.stringContaining('Kept:'),
      });
      const ec2 = new EC2Client(moto.clientConfig);
      const { Addresses = [] } = await ec2.send(
        new DescribeAddressesCommand({
          Filters: [
            { Name: `tag:${tags.role}`, Values: [roles.egressAddress] },
          ],
        }),
      );
      expect(Addresses).toHaveLength(2);
      const { Vpcs = [] } = await ec2.send(
        new DescribeVpcsCommand({
          Filters: [{ Name: `tag:${tags.environment}`, Values: ['test'] }],
        }),
      );
      expect(Vpcs).toEqual([]);
    }, 900_000);
  },
);
