import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { parameters, ProbeReport } from './contract';
import { FleetCloud, FleetCloudOptions } from './lab/FleetCloud';
import { skipPart } from './lab/__testUtils__/skipPart';
import { settings } from './prove/settings';

const folder = path.join(
  path.dirname(require.resolve('../package.json')),
  'scripts',
);
const scripts = [
  'verify_nat.sh',
  'override_route.sh',
  'game_day.sh',
  'demo.sh',
  'teardown.sh',
];
const run = (script: string, ...args: string[]) =>
  spawnSync(path.join(folder, script), args, {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin' },
  });

describe.each(scripts)('%s', script => {
  it('says what it does', () => {
    const { status, stdout } = run(script, '--help');
    expect(stdout).toContain(`Usage: ${script} `);
    expect(stdout).toContain('--dry-run');
    expect(status).toBe(0);
  });

  it.each([
    [[], `"" is no environment. Name one, such as: ${script} test`],
    [['Prod'], '"Prod" is no environment.'],
    [['--nonsense', 'test'], '--nonsense is no option. See --help.'],
  ])('refuses %p', (args, message) => {
    const { status, stderr } = run(script, ...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

it.each([
  ['verify_nat.sh test', 'aws ssm get-parameter --name /nat/test/fleet'],
  [
    'override_route.sh test eu-west-1a --to eu-west-1b --force',
    'aws lambda invoke --function-name nat-route-failover-test --payload \'{"kind":"command","command":"drain","zone":"eu-west-1a","reason":"override_route.sh","to":"eu-west-1b","force":true}\'',
  ],
  ['game_day.sh test eu-west-1a', 'aws ec2 stop-instances'],
  [
    'demo.sh test --account 111122223333',
    'plan -input=false -out=demo.plan -var account_id=111122223333',
  ],
  ['teardown.sh test', 'state rm module.egress.module.addresses'],
])('%s --dry-run prints its calls and makes none', (command, call) => {
  const [script, ...args] = command.split(' ');
  const { status, stdout } = run(script, ...args, '--dry-run');
  expect(stdout).toContain(call);
  expect(status).toBe(0);
});

it.each([
  ['verify_nat.sh test prod', 'Name one environment, not also prod.'],
  ['override_route.sh test', 'Name the zone whose traffic has to move.'],
  ['override_route.sh test a', 'Say where to: --to <zone> or --back.'],
  ['override_route.sh test a --back --to b', 'Give --to or --back, not both.'],
  ['override_route.sh test a --back --force', '--force goes with --to'],
  ['override_route.sh test a --to', '--to needs a value.'],
  ['override_route.sh test a --to B', '"a" or "B" is no zone.'],
  ['override_route.sh test a --back --reason "', '--reason: give 1 to 500'],
  ['game_day.sh test', 'Name the zone whose NAT has to stop.'],
  ['game_day.sh test a --within 0', '--within 0: give whole seconds'],
  ['demo.sh test --account 1', '--account "1" has to have 12 digits.'],
  [
    'demo.sh prod --account 111122223333',
    'prod allows no game days. Show it in a test account.',
  ],
  ['teardown.sh lab', 'There is no root for lab: prod test have one.'],
])('%s is refused', (command, message) => {
  const [script, ...args] = command.split(' ');
  const { status, stderr } = run(script, ...args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

const missing = (tool: string) => spawnSync('which', [tool]).status !== 0;
const tools = ['aws', 'jq'].filter(missing);
if (tools.length > 0) {
  skipPart({
    part: "the fleet's scripts against the emulator",
    reason: `${tools.join(', ')} not found`,
    how: 'Install the AWS CLI and jq.',
  });
}
if (missing('shellcheck')) {
  skipPart({
    part: "shellcheck of the fleet's scripts",
    reason: 'shellcheck not found',
    how: 'Debian: apt-get install shellcheck',
  });
}

(missing('shellcheck') ? describe.skip : describe)('shellcheck', () => {
  it('finds nothing in them', () => {
    const { stdout } = spawnSync('shellcheck', ['-x', ...scripts], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});

(tools.length > 0 ? describe.skip : describe)('against the emulator', () => {
  const [a, b] = ['eu-west-1a', 'eu-west-1b'];
  const forwarding = new Set([a, b]);
  let cloud: FleetCloud;

  const start = async (options: Partial<FleetCloudOptions> = {}) => {
    cloud = await FleetCloud.start(
      { ...settings.fast, ...options },
      {
        async probe(zone): Promise<ProbeReport> {
          const verdict = forwarding.has(zone) ? 'healthy' : 'unhealthy';
          const at = new Date().toISOString();
          const times = { startedAt: at, endedAt: at };
          return {
            kind: 'probe',
            zone,
            verdict,
            rounds: 1,
            ...times,
            evidence: [],
          };
        },
        command: async () => '{"repaired":[]}',
      },
    );
  };
  afterEach(async () => {
    forwarding.add(b);
    await cloud.stop();
  });

  /** Runs a script beside the emulator, which answers meanwhile. */
  const play = (command: string, env: NodeJS.ProcessEnv = {}) => {
    const [script, ...args] = command.split(' ');
    const { endpoint, region, credentials } = cloud.aws.clientConfig('root');
    const child = spawn(path.join(folder, script), args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: endpoint,
        AWS_DEFAULT_REGION: region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        ...env,
      },
    });
    const texts: string[] = [];
    child.stdout.on('data', text => texts.push(`${text}`));
    child.stderr.on('data', text => texts.push(`${text}`));
    return new Promise<{ status: number | null; output: string }>(resolve =>
      child.on('close', status => resolve({ status, output: texts.join('') })),
    );
  };
  const put = (name: string, value: string) =>
    cloud
      .clients('root')
      .ssm.send(
        new PutParameterCommand({ Name: name, Value: value, Type: 'String' }),
      );

  it('override_route.sh moves a zone to its standby, which verify_nat.sh sees, and refuses one that fails', async () => {
    await start();
    const to = `override_route.sh lab ${a} --to ${b}`;
    forwarding.delete(b);
    await expect(play(`${to} --yes`)).resolves.toMatchObject({
      status: 1,
      output: expect.stringMatching(/eu-west-1b is not proven healthy/),
    });
    expect(cloud.carrierOf(a)).toBe(a);
    await expect(play(`${to} --yes --force`)).resolves.toMatchObject({
      status: 0,
      output: `${a}: rtb-00, rtb-10 moved from ${a} to ${b}: drain: override_route.sh\n`,
    });
    await cloud.until('addresses moved', () => cloud.carrierOf(a) === b);
    await expect(play('verify_nat.sh lab')).resolves.toMatchObject({
      status: 1,
      output: expect.stringContaining(
        `WRONG ${a} rtb-00 points to eni-01, not to its own eni-00`,
      ),
    });
    await expect(
      play(`override_route.sh lab ${a} --back`),
    ).resolves.toMatchObject({
      status: 2,
      output: expect.stringContaining('Give --yes where there is no terminal.'),
    });
  }, 120_000);

  // Half a minute of AWS CLI calls.
  (process.env.TEST_LONG ? describe : describe.skip)('in the long form', () => {
    it('game_day.sh stops a NAT only where game days are allowed, and measures the failover', async () => {
      await start({
        prepare: built => {
          const { rules } = built.scenario;
          const [{ targets }] = rules;
          const arn = targets[0].arn.replace(
            'asg-lifecycle-handler',
            'nat-route-failover',
          );
          const pattern = { source: ['aws.ec2'] };
          rules.push({ name: 'states', pattern, targets: [{ arn }] } as never);
          return built;
        },
      });
      const day = `game_day.sh lab ${a} --yes --within 60`;
      await expect(play(day)).resolves.toMatchObject({
        status: 2,
        output: expect.stringContaining('lab allows no game days'),
      });
      await put(parameters('lab').gameDays, 'allowed');
      await expect(play(day)).resolves.toMatchObject({
        status: 0,
        output: expect.stringMatching(
          /stopped i-00\neu-west-1a leaves through the NAT of eu-west-1b after \d+ s, with all its addresses/,
        ),
      });
    }, 120_000);
  });

  it('teardown.sh takes the addresses out of the state first; another account is refused', async () => {
    await start();
    const fleet = JSON.stringify(cloud.fleet);
    await put(parameters('test').fleet, fleet);
    await put(
      parameters('prod').fleet,
      fleet.replace('111122223333', '444455556666'),
    );
    const bin = fs.mkdtempSync(path.join(os.tmpdir(), 'nat-fleet-scripts-'));
    try {
      fs.writeFileSync(
        path.join(bin, 'terraform'),
        '#!/bin/sh\nshift\n[ "$*" = "state list" ] && echo module.egress.module.addresses.aws_eip.egress || echo "terraform $*"\n',
        { mode: 0o755 },
      );
      const env = { PATH: `${bin}:${process.env.PATH}` };
      await expect(play('teardown.sh prod --yes', env)).resolves.toMatchObject({
        status: 2,
        output: expect.stringContaining(
          'prod belongs to account 444455556666 in eu-west-1, and the AWS CLI uses 111122223333.',
        ),
      });
      const { status, output } = await play('teardown.sh test --yes', env);
      expect(output).toBe(
        [
          'terraform state rm module.egress.module.addresses',
          'terraform destroy -auto-approve -var account_id=111122223333',
          'Kept:',
          `  ${a} 203.0.113.10 eipalloc-000`,
          `  ${b} 203.0.113.20 eipalloc-010`,
          '',
        ].join('\n'),
      );
      expect(status).toBe(0);
    } finally {
      fs.rmSync(bin, { recursive: true, force: true });
    }
  }, 120_000);
});
