import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { startAwsEmulator } from 'aws-emulator';
import { findTerraform } from './__testUtils__/findTerraform';
import { RenderedResource, renderRuns } from './__testUtils__/renderRuns';
import { terraformFolder } from './__testUtils__/terraformFolder';
import {
  environmentVariables,
  machineSettings,
  metrics,
  names,
  parameters,
  parseFleet,
} from './contract';
import { lambdas } from './lab/labScenario';

const terraform = findTerraform()!;
const rendered = 'tests/rendered.tftest.hcl';

(terraform ? describe : describe.skip)('with Terraform', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, [
      path.join(terraformFolder, '../scripts/bundle-lambdas.mjs'),
    ]);
    await terraform.run('.', ['init', '-backend=false']);
  }, 120_000);
  afterAll(() => terraform.remove());

  it('is formatted', async () => {
    expect(await terraform.run('.', ['fmt', '-recursive', '-check'])).toBe('');
  });

  it('a root is not initialised with the backend of another environment', async () => {
    const aws = await startAwsEmulator();
    const { endpoint, credentials } = aws.clientConfig('root');
    const init = (environment: string) =>
      terraform.run(
        'roots/test',
        ['init', '-reconfigure', `-backend-config=${environment}`],
        {
          AWS_ENDPOINT_URL: endpoint,
          AWS_ACCESS_KEY_ID: credentials.accessKeyId,
          AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        },
      );
    await expect(init('../prod/backend-prod.hcl')).rejects.toThrow(
      /AWS account ID not allowed: 111122223333/,
    );
    // The right one passes this check, and then asks for a bucket that is not there.
    await expect(init('backend-test.hcl')).rejects.not.toThrow(/not allowed/);
    await aws.stop();
  }, 120_000);

  it('modules, roots and examples pass their tests with mocks', async () => {
    const files = fs.readdirSync(path.join(terraformFolder, 'tests'));
    const filters = files
      .filter(file => file !== path.basename(rendered))
      .map(file => `-filter=tests/${file}`);
    expect(await terraform.run('.', ['test', '-no-color', ...filters])).toMatch(
      /Success! \d+ passed, 0 failed/,
    );
  }, 600_000);

  describe('what is made of a fleet of three zones, with all that can be chosen', () => {
    let resources: readonly RenderedResource[];
    let asShipped: readonly RenderedResource[];
    const of = (type: string, name?: string) =>
      resources.filter(
        each => each.type === type && (!name || each.name === name),
      );
    beforeAll(async () => {
      const runs = await renderRuns(terraform, rendered);
      asShipped = runs.get('as_shipped_in_two_zones')!;
      resources = runs.get('everything_in_three_zones')!;
    }, 300_000);

    const values: Readonly<Record<string, string>> = {
      region: 'eu-west-1',
      account: '111122223333',
      environment: 'test',
    };
    const fill = (file: string) =>
      fs
        .readFileSync(path.join(terraformFolder, '..', file), 'utf8')
        .replace(/\$\{(\w+)\}/g, (_, name) => values[name]);

    it.each(lambdas)(
      'the policy of %s is the one that its tests enforce, letter for letter',
      name => {
        const policies = of('aws_iam_role_policy', 'lambda');
        expect(policies).toHaveLength(lambdas.length);
        expect(
          policies.find(({ index }) => index === name)?.values.policy,
        ).toBe(fill(`src/lambda/${name}/policy.json`));
      },
    );

    it('the policy of the machine is that in its folder', () => {
      const [{ values: policy }] = of('aws_iam_role_policy', 'machine');
      expect(policy.policy).toBe(fill('machine/policy.json'));
      expect(of('aws_iam_role_policy_attachment')).toEqual([]);
    });

    it('every role is below the path of its environment, has the boundary, and is assumed by one service', () => {
      const roles = of('aws_iam_role');
      expect(roles.length).toBeGreaterThan(lambdas.length);
      for (const { values: role } of roles) {
        expect(role.path).toBe('/nat-fleet/test/');
        expect(role.permissions_boundary).toMatch(/:policy\//);
        const { Statement } = JSON.parse(role.assume_role_policy);
        expect(Statement).toHaveLength(1);
        expect(Object.keys(Statement[0].Principal)).toEqual(['Service']);
      }
    });

    it('the boundary leaves every role what its policy allows', () => {
      const [{ Action }] = JSON.parse(
        fs.readFileSync(
          path.join(terraformFolder, 'modules/account/policies/boundary.json'),
          'utf8',
        ),
      ).Statement as [{ Action: readonly string[] }];
      const isAllowed = (action: string) =>
        Action.some(pattern =>
          new RegExp(`^${pattern.replace(/\*/g, '.*')}$`).test(action),
        );
      const allowed = of('aws_iam_role_policy')
        .flatMap(({ values: each }) => JSON.parse(each.policy).Statement)
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(({ Action: actions }) => actions);
      expect(allowed).toContain('firehose:PutRecord');
      expect(allowed.filter(action => !isAllowed(action))).toEqual([]);
    });

    it('user data stays below 16 KB, and instances are reached without keys', () => {
      const templates = of('aws_launch_template');
      expect(templates).toHaveLength(3);
      for (const { values: template } of templates) {
        const data = Buffer.from(template.user_data, 'base64');
        expect(data.length).toBeLessThan(16_384);
        expect(zlib.gunzipSync(data).toString()).toContain('ruleset()');
        expect(template.metadata_options[0].http_tokens).toBe('required');
        expect(template.key_name).toBeNull();
        const [{ ebs }] = template.block_device_mappings;
        expect(ebs[0].kms_key_id).toBe(of('aws_kms_key')[0].values.arn);
      }
    });

    it('log groups, topic and disks use the key of the environment, and logs end after 30 days', () => {
      const key = of('aws_kms_key')[0].values.arn;
      const groups = of('aws_cloudwatch_log_group');
      const wanted = [
        ...lambdas
          .filter(name => name !== 'nat-health-probe')
          .map(name => `/aws/lambda/${name}-test`),
        ...['a', 'b', 'c'].map(
          zone =>
            `/aws/lambda/${names('test').probeFunction(`eu-west-1${zone}`)}`,
        ),
        ...['launch', 'metrics', 'system'].map(
          name => `/nat-fleet/test/${name}`,
        ),
      ];
      expect(groups.map(({ values: group }) => group.name)).toEqual(
        expect.arrayContaining(wanted),
      );
      for (const { values: group } of groups) {
        expect(group.kms_key_id).toBe(key);
        expect(group.retention_in_days).toBe(30);
      }
      expect(of('aws_sns_topic')[0].values.kms_master_key_id).toBe(key);
    });

    it('alarms and dashboard name the metrics, dimensions and functions that exist', () => {
      const known: readonly string[] = Object.values(metrics.names);
      const functions = of('aws_lambda_function').map(
        ({ values: each }) => each.function_name,
      );
      const alarms = of('aws_cloudwatch_metric_alarm').map(each => each.values);
      const topic = of('aws_sns_topic')[0].values.arn;
      expect(alarms.filter(each => each.alarm_actions[0] !== topic)).toEqual(
        [],
      );
      const own = alarms.filter(
        ({ namespace }) => namespace === metrics.namespace,
      );
      expect(own).toHaveLength(3 * 10);
      expect(
        own.filter(({ metric_name }) => !known.includes(metric_name)),
      ).toEqual([]);
      for (const { dimensions } of own) {
        expect(Object.keys(dimensions).sort()).toEqual(
          Object.values(metrics.dimensions).sort(),
        );
      }
      expect(
        alarms
          .filter(({ namespace }) => namespace === 'AWS/Lambda')
          .map(({ dimensions }) => dimensions.FunctionName)
          .sort(),
      ).toEqual([...functions].sort());
      const { widgets } = JSON.parse(
        of('aws_cloudwatch_dashboard')[0].values.dashboard_body,
      );
      const shown: readonly string[] = widgets
        .flatMap((widget: any) => widget.properties.metrics ?? [])
        .filter(([namespace]: string[]) => namespace === metrics.namespace)
        .map(([, name]: string[]) => name);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter(name => !known.includes(name))).toEqual([]);
    });

    it('the fleet document and the settings of each machine are what the Lambdas and the machine read', () => {
      const texts = new Map(
        of('aws_ssm_parameter').map(({ values: each }) => [
          each.name,
          each.value,
        ]),
      );
      const name = parameters('test').fleet;
      const fleet = parseFleet(texts.get(name), name);
      expect(fleet.mode).toBe('nlb');
      for (const { zone, targetGroupArn } of fleet.zones) {
        expect(targetGroupArn).toMatch(/:targetgroup\/nat-test-/);
        expect(texts.get(parameters('test').machine(zone))).toBe(
          machineSettings(fleet, zone),
        );
      }
    });

    it('the load balancer asks for what the machine answers, from where it answers', () => {
      const probes = of('aws_subnet', 'probe').map(({ values: subnet }) => [
        subnet.id,
        subnet.cidr_block,
      ]);
      expect([...of('aws_lb')[0].values.subnets].sort()).toEqual(
        probes.map(([id]) => id).sort(),
      );
      const [{ values: management }] = of('aws_security_group', 'management');
      expect(management.ingress).toHaveLength(1);
      expect(management.ingress[0]).toMatchObject({
        from_port: 8080,
        to_port: 8080,
        cidr_blocks: probes.map(([, cidr]) => cidr),
      });
      const groups = of('aws_lb_target_group');
      expect(groups).toHaveLength(3);
      const healthz = fs.readFileSync(
        path.join(terraformFolder, '../machine/healthz.py'),
        'utf8',
      );
      for (const { values: group } of groups) {
        expect(group.name.length).toBeLessThanOrEqual(32);
        expect(healthz).toContain(`('0.0.0.0', ${group.port})`);
        expect(healthz).toContain(
          `self.path != '${group.health_check[0].path}'`,
        );
      }
      expect(of('aws_lb_listener')).toHaveLength(3);
    });

    it('each zone is refreshed every quarter on a day of its own, launch before terminate', () => {
      const schedules = of('aws_scheduler_schedule').map(each => each.values);
      expect(schedules.map(each => each.schedule_expression)).toEqual([
        'cron(0 3 8 1,4,7,10 ? *)',
        'cron(0 3 9 1,4,7,10 ? *)',
        'cron(0 3 10 1,4,7,10 ? *)',
      ]);
      expect(schedules.map(each => JSON.parse(each.target[0].input))).toEqual(
        ['a', 'b', 'c'].map(zone => ({
          AutoScalingGroupName: names('test').autoScalingGroup(
            `eu-west-1${zone}`,
          ),
          Strategy: 'Rolling',
          Preferences: {
            MinHealthyPercentage: 100,
            MaxHealthyPercentage: 200,
            SkipMatching: false,
          },
        })),
      );
    });

    it('decisions reach S3 from the Lambdas that decide, and buckets are private and encrypted', () => {
      expect(
        of('aws_cloudwatch_log_subscription_filter').map(
          ({ values: filter }) => filter.log_group_name,
        ),
      ).toEqual(
        ['asg-lifecycle-handler', 'eip-recover', 'nat-route-failover'].map(
          name => `/aws/lambda/${name}-test`,
        ),
      );
      expect(of('aws_s3_bucket')).toHaveLength(4);
      expect(of('aws_s3_bucket_public_access_block')).toHaveLength(4);
      for (const { values: rules } of of(
        'aws_s3_bucket_server_side_encryption_configuration',
      )) {
        expect(
          rules.rule[0].apply_server_side_encryption_by_default[0],
        ).toMatchObject({
          sse_algorithm: 'aws:kms',
          kms_master_key_id: of('aws_kms_key')[0].values.arn,
        });
      }
    });

    it('a canary asks what the probe asks, from its subnet and with its group, and alarms when it is silent', () => {
      const canaries = of('aws_synthetics_canary').map(each => each.values);
      const probes = of('aws_lambda_function', 'probe').map(
        each => each.values,
      );
      expect(canaries).toHaveLength(3);
      const { probe } = environmentVariables;
      for (const [at, canary] of canaries.entries()) {
        expect(canary.vpc_config[0]).toMatchObject({
          subnet_ids: probes[at].vpc_config[0].subnet_ids,
          security_group_ids: probes[at].vpc_config[0].security_group_ids,
        });
        expect(canary.run_config[0].environment_variables).toEqual({
          [probe]: probes[at].environment[0].variables[probe],
        });
        expect(fs.existsSync(path.join(terraformFolder, canary.zip_file))).toBe(
          true,
        );
      }
      expect(
        of('aws_cloudwatch_metric_alarm', 'canary').map(
          ({ values: { namespace, dimensions, treat_missing_data } }) => [
            namespace,
            dimensions.CanaryName,
            treat_missing_data,
          ],
        ),
      ).toEqual(
        canaries.map(({ name }) => ['CloudWatchSynthetics', name, 'breaching']),
      );
      // They report through endpoints.
      expect(
        of('aws_vpc_endpoint', 'interface').map(({ index }) => index),
      ).toContain('monitoring');
      const [{ values: s3 }] = of('aws_vpc_endpoint', 's3');
      expect(s3.route_table_ids).toEqual(
        expect.arrayContaining(
          of('aws_route_table', 'probe').map(({ values: { id } }) => id),
        ),
      );
    });

    it('what is not chosen is not made, and traces are taken only where they are chosen', () => {
      const types = new Set(asShipped.map(({ type }) => type));
      for (const type of [
        'aws_athena_workgroup',
        'aws_chatbot_slack_channel_configuration',
        'aws_config_config_rule',
        'aws_kinesis_firehose_delivery_stream',
        'aws_lb',
        'aws_s3_bucket',
        'aws_synthetics_canary',
        'aws_vpc_endpoint',
      ]) {
        expect([type, types.has(type), of(type).length > 0]).toEqual([
          type,
          false,
          true,
        ]);
      }
      const traced = (all: readonly RenderedResource[]) => [
        ...new Set(
          all
            .filter(({ type }) => type === 'aws_lambda_function')
            .map(({ values: each }) => each.tracing_config[0].mode),
        ),
        all.filter(
          ({ type, name }) =>
            type === 'aws_iam_role_policy' && name === 'tracing',
        ).length,
      ];
      expect(traced(asShipped)).toEqual(['PassThrough', 0]);
      expect(traced(resources)).toEqual(['Active', lambdas.length]);
    });

    it('everything that can be tagged names its environment', () => {
      const untagged = resources.filter(
        ({ values: { tags, tag }, mode }) =>
          mode === 'managed' &&
          (tags !== undefined || tag !== undefined) &&
          (tags ?? {})['nat-fleet:environment'] !== 'test' &&
          !(tag ?? []).some(
            ({ key }: { key: string }) => key === 'nat-fleet:environment',
          ),
      );
      expect(untagged.map(({ type, name }) => `${type}.${name}`)).toEqual([]);
    });
  });
});
