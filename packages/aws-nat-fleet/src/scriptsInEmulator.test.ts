import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ReplaceRouteCommand } from '@aws-sdk/client-ec2';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { parameters, ProbeReport, roles } from './contract';
import { FleetCloud, FleetCloudOptions } from './lab/FleetCloud';
import { labProbeInstances } from './lab/labScenario';
import { skipPart } from './lab/__testUtils__/skipPart';
import { playScript } from './prove/playScript';
import { settings } from './prove/settings';
import { scriptActions } from './__testUtils__/scriptActions';
import { warmAwsCli } from './__testUtils__/warmAwsCli';

const missing = (tool: string) => spawnSync('which', [tool]).status !== 0;
const tools = ['aws', 'jq'].filter(missing);
if (tools.length > 0) {
  skipPart({
    part: "the fleet's scripts against the emulator",
    reason: `${tools.join(', ')} not found`,
    how: 'Install the AWS CLI and jq.',
  });
}
const EGRESS = '203.0.113.10';
/** A role for each script, that may do what the page on scripts lists. */
const scriptRoles = Object.entries(scriptActions()).map(([name, actions]) => ({
  name: name as never,
  policies: [
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
    },
  ],
}));

(tools.length > 0 ? describe.skip : describe)('against the emulator', () => {
  const [a, b] = ['eu-west-1a', 'eu-west-1b'];
  const forwarding = new Set([a, b]);
  let cloud: FleetCloud;
  let cli: Awaited<ReturnType<typeof warmAwsCli>>;
  beforeAll(async () => {
    cli = await warmAwsCli();
  }, 60_000);
  afterAll(() => cli.stop());

  const start = async (options: Partial<FleetCloudOptions> = {}) => {
    const { prepare = built => built, ...others } = options;
    cloud = await FleetCloud.start(
      {
        ...settings.fast,
        ...others,
        prepare(built) {
          built.scenario.roles.push(...scriptRoles);
          return prepare(built);
        },
      },
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
        shell: async (_, script) =>
          (
            await promisify(execFile)('bash', ['-c', script])
          ).stdout,
      },
    );
  };
  const used: Record<string, Set<string>> = {};
  afterEach(async () => {
    forwarding.add(b);
    for (const { principal, action } of cloud.aws.journal.entries()) {
      const script = principal.split('/')[1] ?? '';
      if (!script.endsWith('.sh')) continue;
      used[script] ??= new Set();
      used[script].add(action.replace(/^lambda:Invoke$/, '$&Function'));
    }
    await cloud.stop();
  });
  /** Runs a script beside the emulator, with no more than the page on scripts lists for it. */
  const play = (
    command: string,
    env: NodeJS.ProcessEnv = {},
    signal?: AbortSignal,
  ) => {
    const config = cloud.aws.clientConfig(command.split(' ')[0]);
    return playScript(command, config, { PATH: cli.path, ...env }, signal);
  };
  const put = (name: string, value: string) =>
    cloud.clients('root').ssm.send(
      new PutParameterCommand({
        Name: name,
        Value: value,
        Type: 'String',
        Overwrite: true,
      }),
    );

  /** Probe instances that run. */
  const left = () =>
    cloud.aws.state
      .list('instances')
      .filter(({ tags, state }) => {
        const isProbe = tags['nat-fleet:role'] === roles.probeInstance;
        return isProbe && !/shutting-down|terminated/.test(state);
      })
      .map(({ id }) => id);

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
      status: 3,
      output: expect.stringContaining(
        `PEER  ${a} is carried by ${b}, with its own addresses`,
      ),
    });
    await cloud.clients('root').ec2.send(
      new ReplaceRouteCommand({
        RouteTableId: 'rtb-00',
        DestinationCidrBlock: '0.0.0.0/0',
        NetworkInterfaceId: 'eni-00',
      }),
    );
    await expect(play('verify_nat.sh lab')).resolves.toMatchObject({
      status: 1,
      output: expect.stringContaining(
        `WRONG ${a} rtb-10 points to eni-01, not to its own eni-00`,
      ),
    });
    await expect(
      play(`override_route.sh lab ${a} --back`),
    ).resolves.toMatchObject({
      status: 2,
      output: expect.stringContaining('Give --yes where there is no terminal.'),
    });
  }, 240_000);

  it('probe_nat.sh measures through a zone, tells another address than the declared one, and leaves nothing behind', async () => {
    await start();
    const server = http.createServer((_, response) => response.end(EGRESS));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { probeInstances } = parameters('lab');
    const url = `http://127.0.0.1:${port}/`;
    const setup = { ...labProbeInstances, url, addressUrl: url };
    const probe = `probe_nat.sh lab ${b} --requests 3`;
    const quick = { PROBE_POLL_SECONDS: '0.2' };
    try {
      await put(
        probeInstances,
        JSON.stringify({ ...setup, url: 'ftp://x', bucket: '' }),
      );
      await expect(play(`${probe} --yes`)).resolves.toEqual({
        status: 2,
        output: `${probeInstances} is not right: url, bucket. Deploy the fleet again.\n`,
      });
      await put(probeInstances, JSON.stringify(setup));
      const { status, output } = await play(`${probe} --yes`, quick);
      // The far end here always answers the address of the first zone.
      for (const line of [
        `ok    ${b} 3 of 3 requests answered, the slowest in `,
        `WRONG ${b} leaves with ${EGRESS}, which is not declared for it`,
        `traces: s3://lab-probes/probes/${b}/`,
      ]) {
        expect(output).toContain(line);
      }
      expect(status).toBe(1);
    } finally {
      server.close();
    }
    const published = cloud.aws.metrics
      .list()
      .filter(({ name }) => name.startsWith('Probe'))
      .map(({ name, dimensions: { Zone } }) => `${name} ${Zone}`);
    expect(published.sort()).toEqual([
      `ProbeLatency ${b}`,
      `ProbeSuccess ${b}`,
    ]);
    const calls = cloud.aws.journal.entries();
    expect(
      calls.filter(({ action }) => action === 'ssm:SendCommand').at(-1)?.input,
    ).toMatchObject({
      OutputS3BucketName: 'lab-probes',
      OutputS3KeyPrefix: `probes/${b}`,
    });
    expect(left()).toEqual([]);
  }, 480_000);

  it('probe_nat.sh reports what does not get out, and cleans up after Ctrl-C', async () => {
    await start();
    const probe = 'probe_nat.sh lab --requests 3 --yes';
    // The AWS CLI would try a launch without capacity again, for seconds.
    const quick = { PROBE_POLL_SECONDS: '0.2', AWS_MAX_ATTEMPTS: '1' };
    const gone = { ...labProbeInstances, url: 'http://127.0.0.1:1/' };
    await put(parameters('lab').probeInstances, JSON.stringify(gone));
    cloud.aws.setCapacity(b, { isThere: false });
    const { status, output } = await play(probe, quick);
    expect(output).toContain(`WRONG ${b} no instance could be started`);
    expect(output).toContain(`WRONG ${a} 0 of 3 requests answered`);
    expect(output).toMatch(/terminated i-\w+\n$/);
    expect(status).toBe(1);
    expect(left()).toEqual([]);

    cloud.aws.setCapacity(b, { isThere: true });
    const stop = new AbortController();
    const stopped = play(probe, quick, stop.signal);
    await cloud.until('instances', () => left().length === 2, 60);
    stop.abort();
    await expect(stopped).resolves.toMatchObject({ status: 1 });
    expect(left()).toEqual([]);
  }, 480_000);

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
  }, 240_000);

  it('teardown.sh takes the addresses out of the state first; another account is refused', async () => {
    await start();
    const fleet = JSON.stringify(cloud.fleet);
    await put(parameters('test').fleet, fleet);
    await expect(play('probe_nat.sh test --yes')).resolves.toMatchObject({
      status: 2,
      output: expect.stringContaining(
        'test names no endpoint: /nat/test/probe-instances cannot be read.',
      ),
    });
    await put(
      parameters('prod').fleet,
      fleet.replace('111122223333', '444455556666'),
    );
    const bin = fs.mkdtempSync(path.join(os.tmpdir(), 'nat-fleet-scripts-'));
    try {
      fs.writeFileSync(
        path.join(bin, 'terraform'),
        '#!/bin/sh\nshift\n[ "$*" != "state list" ] && exec echo "terraform $*"\necho module.egress.module.addresses.aws_eip.egress\nexec seq 99999\n',
        { mode: 0o755 },
      );
      const env = { PATH: `${bin}:${cli.path}` };
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
  }, 240_000);

  it('lists on the page on scripts what each of them called, and nothing else', () => {
    // Not emulated; and GetCallerIdentity needs no permission.
    const unseen =
      /^(iam:PassRole|ec2:CreateTags|ssm:GetParameters|sts:GetCallerIdentity)$/;
    const seen = (actions: Iterable<string>) =>
      [...actions].filter(action => !unseen.test(action)).sort();
    expect(Object.keys(used)).toEqual(
      expect.arrayContaining([
        'verify_nat.sh',
        'override_route.sh',
        'probe_nat.sh',
        'game_day.sh',
        'teardown.sh',
      ]),
    );
    for (const [script, actions] of Object.entries(used)) {
      expect([script, seen(actions)]).toEqual([
        script,
        seen(scriptActions()[script]),
      ]);
    }
  });
});
