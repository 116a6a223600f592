import {
  AssociateAddressCommand,
  CreateTagsCommand,
  DescribeRouteTablesCommand,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { clientsOf, startDemo } from '../__testUtils__/startDemo';
import type { PolicyDocument } from './PolicyDocument';

type Statement = Extract<
  PolicyDocument['Statement'],
  readonly unknown[]
>[number];

describe('IAM', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;

  const start = async (...statements: Statement[]) => {
    demo = await startDemo({
      policies: {
        failover: [{ Version: '2012-10-17', Statement: statements }],
      },
    });
    return clientsOf(demo.aws.clientConfig('failover'));
  };

  afterEach(async () => {
    await demo.aws.stop();
  });

  const replace = (table = 'rtb-data-a', dryRun = false) =>
    new ReplaceRouteCommand({
      RouteTableId: table,
      DestinationCidrBlock: '0.0.0.0/0',
      NetworkInterfaceId: 'eni-data-b',
      DryRun: dryRun,
    });
  const unauthorized = { name: 'UnauthorizedOperation' };

  it('denies what nothing allows, in the words of the service', async () => {
    const { ec2, ssm } = await start({
      Effect: 'Allow',
      Action: 'ec2:DescribeRouteTables',
      Resource: '*',
    });
    await ec2.send(new DescribeRouteTablesCommand({}));
    await expect(ec2.send(replace())).rejects.toMatchObject({
      ...unauthorized,
      message: expect.stringContaining(
        'is not authorized to perform: ec2:ReplaceRoute on resource: arn:aws:ec2:us-east-1:111122223333:route-table/rtb-data-a because no identity-based policy allows the ec2:ReplaceRoute action',
      ),
    });
    await expect(
      ssm.send(new GetParameterCommand({ Name: '/nat/demo/a/active' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(
      demo.aws.state.get('routeTables', 'rtb-data-a')?.routes,
    ).toMatchObject([{ target: 'eni-data-a' }]);
  });

  it('lets a tag of the resource decide', async () => {
    const { ec2 } = await start({
      Effect: 'Allow',
      Action: ['ec2:ReplaceRoute'],
      Resource: 'arn:aws:ec2:*:*:route-table/*',
      Condition: { StringEquals: { 'ec2:ResourceTag/Name': 'data-a' } },
    });
    await ec2.send(replace('rtb-data-a'));
    await expect(ec2.send(replace('rtb-data-b'))).rejects.toMatchObject(
      unauthorized,
    );
  });

  it('needs a permission on every resource of a call', async () => {
    const { ec2 } = await start({
      Effect: 'Allow',
      Action: 'ec2:AssociateAddress',
      Resource: 'arn:aws:ec2:*:*:elastic-ip/*',
    });
    await expect(
      ec2.send(
        new AssociateAddressCommand({
          AllocationId: 'eipalloc-data-a',
          NetworkInterfaceId: 'eni-data-b',
        }),
      ),
    ).rejects.toMatchObject({
      message: expect.stringContaining('network-interface/eni-data-b'),
    });
  });

  it('lets an explicit deny count more than an allow', async () => {
    const { ec2 } = await start(
      { Effect: 'Allow', Action: 'ec2:*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: 'ec2:Replace*',
        Resource: '*',
        Condition: {
          ArnLike: {
            'lambda:SourceFunctionArn': 'arn:aws:lambda:*:*:function:probe',
          },
        },
      },
    );
    await ec2.send(replace());
    const probe = clientsOf(
      demo.aws.clientConfig('failover', {
        sessionName: 'probe',
        context: {
          'lambda:SourceFunctionArn':
            'arn:aws:lambda:us-east-1:111122223333:function:probe',
        },
      }),
    );
    await expect(probe.ec2.send(replace())).rejects.toMatchObject({
      message: expect.stringContaining('with an explicit deny'),
    });
  });

  it('knows the keys of a request: a namespace, the tags that it sets', async () => {
    const { ec2, cloudWatch } = await start(
      {
        Effect: 'Allow',
        Action: 'cloudwatch:PutMetricData',
        Resource: '*',
        Condition: { StringEquals: { 'cloudwatch:namespace': 'Nat' } },
      },
      {
        Effect: 'Allow',
        Action: 'ec2:CreateTags',
        Resource: '*',
        Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['run'] } },
      },
    );
    const data = [{ MetricName: 'x', Value: 1 }];
    await cloudWatch.send(
      new PutMetricDataCommand({ Namespace: 'Nat', MetricData: data }),
    );
    await expect(
      cloudWatch.send(
        new PutMetricDataCommand({ Namespace: 'Other', MetricData: data }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    const tag = (key: string) =>
      ec2.send(
        new CreateTagsCommand({
          Resources: ['rtb-data-a'],
          Tags: [{ Key: key, Value: '1' }],
        }),
      );
    await tag('run');
    await expect(tag('owner')).rejects.toMatchObject(unauthorized);
  });

  it('answers a dry run by the permission, and changes nothing', async () => {
    const { ec2 } = await start({
      Effect: 'Allow',
      Action: 'ec2:ReplaceRoute',
      Resource: '*/rtb-data-a',
    });
    await expect(ec2.send(replace('rtb-data-a', true))).rejects.toMatchObject({
      name: 'DryRunOperation',
    });
    await expect(ec2.send(replace('rtb-data-b', true))).rejects.toMatchObject(
      unauthorized,
    );
    expect(
      demo.aws.state.get('routeTables', 'rtb-data-a')?.routes,
    ).toMatchObject([{ target: 'eni-data-a' }]);
  });

  it('lets a role be assumed by whom it trusts, until its session ends', async () => {
    const trusted = 'arn:aws:iam::111122223333:role/failover';
    const arn = 'arn:aws:iam::111122223333:role/other';
    demo = await startDemo({
      scenario: {
        roles: [
          {
            name: 'failover',
            policies: [
              {
                Version: '2012-10-17',
                Statement: {
                  Effect: 'Allow',
                  Action: 'sts:AssumeRole',
                  Resource: arn,
                },
              },
            ],
          },
          { name: 'other', trusts: [trusted], externalId: 'x' },
          { name: 'closed' },
        ],
      },
    });
    const { sts } = clientsOf(demo.aws.clientConfig('failover'));
    const assume = (role: string, id?: string) =>
      sts.send(
        new AssumeRoleCommand({
          RoleArn: role,
          RoleSessionName: 'test',
          DurationSeconds: 900,
          ExternalId: id,
        }),
      );
    await expect(assume(arn)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(assume(`${arn}2`, 'x')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const { Credentials: given } = await assume(arn, 'x');
    const other = clientsOf({
      ...demo.aws.clientConfig('failover'),
      credentials: {
        accessKeyId: given?.AccessKeyId ?? '',
        secretAccessKey: given?.SecretAccessKey ?? '',
        sessionToken: given?.SessionToken,
      },
    });
    const { Arn: identity } = await other.sts.send(
      new GetCallerIdentityCommand({}),
    );
    expect(identity).toBe('arn:aws:sts::111122223333:assumed-role/other/test');
    await demo.aws.advance({ milliseconds: 901_000 });
    await expect(
      other.sts.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredToken' });
  });
});
