import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { findTerraform } from './__testUtils__/findTerraform';
import { RenderedResource, renderModule } from './__testUtils__/renderModule';
import { terraformFolder } from './__testUtils__/terraformFolder';
import { metrics, names } from './contract';
import { lambdas } from './lab/labScenario';

const terraform = findTerraform()!;

/** Folders with tests for `terraform test`. */
const tested = fs
  .readdirSync(terraformFolder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.tftest.hcl'))
  .map(name => path.dirname(path.dirname(name)));

(terraform ? describe : describe.skip)('with Terraform', () => {
  afterAll(() => terraform.remove());

  it('is formatted', () => {
    expect(terraform.run('.', ['fmt', '-recursive', '-check'])).toBe('');
  });

  it.each([...new Set(tested)])(
    '%s is valid, and passes its tests with mocks',
    folder => {
      terraform.run(folder, ['init', '-backend=false']);
      terraform.run(folder, ['validate']);
      expect(terraform.run(folder, ['test', '-no-color'])).toMatch(
        /Success! \d+ passed, 0 failed/,
      );
    },
    600_000,
  );

  it.each(['test', 'prod', 'account'])(
    'the root %s is valid',
    name => {
      terraform.run(`roots/${name}`, ['init', '-backend=false']);
      terraform.run(`roots/${name}`, ['validate']);
    },
    120_000,
  );

  describe('what is made of a fleet of three zones, with all that can be chosen', () => {
    let resources: readonly RenderedResource[];
    const of = (type: string, name?: string) =>
      resources.filter(
        each => each.type === type && (!name || each.name === name),
      );
    beforeAll(() => {
      resources = renderModule(
        terraform,
        'modules/environment',
        'tests/rendered.tftest.hcl',
      );
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
        const rendered = of('aws_iam_role_policy', 'lambda');
        expect(rendered).toHaveLength(lambdas.length);
        expect(
          rendered.find(({ index }) => index === name)?.values.policy,
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
      expect(alarms.length).toBeGreaterThan(3 * 13);
      for (const alarm of alarms) {
        expect(alarm.alarm_actions).toEqual([
          of('aws_sns_topic')[0].values.arn,
        ]);
        if (alarm.namespace === metrics.namespace) {
          expect(known).toContain(alarm.metric_name);
          expect(Object.keys(alarm.dimensions).sort()).toEqual(
            Object.values(metrics.dimensions).sort(),
          );
        }
        if (alarm.namespace === 'AWS/Lambda') {
          expect(functions).toContain(alarm.dimensions.FunctionName);
        }
      }
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
