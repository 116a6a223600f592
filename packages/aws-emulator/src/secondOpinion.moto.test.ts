import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateNetworkInterfaceCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  DeleteNetworkInterfaceCommand,
  DescribeAddressesCommand,
  DescribeInstancesCommand,
  DescribeInstanceTypesCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  EC2Client,
  ModifyNetworkInterfaceAttributeCommand,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
  ListNodegroupsCommand,
} from '@aws-sdk/client-eks';
import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  GetParameterCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
} from '@aws-sdk/client-auto-scaling';
import { skipPart } from 'emulator-kit';
import { clientsOf } from './__testUtils__/startDemo';
import { isMotoThere, startMoto } from './__testUtils__/startMoto';
import { startAwsEmulator } from './startAwsEmulator';

const sdk = {
  autoScaling: AutoScalingClient,
  cloudWatch: CloudWatchClient,
  ec2: EC2Client,
  eks: EKSClient,
  elb: ElasticLoadBalancingV2Client,
  lambda: LambdaClient,
  sns: SNSClient,
  ssm: SSMClient,
  sts: STSClient,
};

type Clients = ReturnType<typeof clientsOf<typeof sdk>>;

if (!isMotoThere) {
  skipPart({
    part: "moto's opinion of the AWS emulator",
    reason: 'moto_server is not installed',
    how: "pip install 'moto[server]'",
  });
}

const timeoutMilliseconds = 300_000;
const reference = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference';
const destination = { DestinationCidrBlock: '0.0.0.0/0' };

/** The initial state of both: created in moto, and loaded into the emulator with the same ids. */
async function makeNetwork({ ec2 }: Clients) {
  const { Vpc: vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }),
  );
  const VpcId = vpc?.VpcId ?? '';
  const { InternetGateway: gateway } = await ec2.send(
    new CreateInternetGatewayCommand({}),
  );
  const InternetGatewayId = gateway?.InternetGatewayId ?? '';
  await ec2.send(
    new AttachInternetGatewayCommand({ VpcId, InternetGatewayId }),
  );
  const { Subnet: subnet } = await ec2.send(
    new CreateSubnetCommand({
      VpcId,
      CidrBlock: '10.9.0.0/24',
      AvailabilityZone: 'us-east-1a',
    }),
  );
  const SubnetId = subnet?.SubnetId ?? '';
  const interfaces: string[] = [];
  for (const PrivateIpAddress of ['10.9.0.10', '10.9.0.20']) {
    const { NetworkInterface: made } = await ec2.send(
      new CreateNetworkInterfaceCommand({ SubnetId, PrivateIpAddress }),
    );
    interfaces.push(made?.NetworkInterfaceId ?? '');
  }
  const { RouteTable: table } = await ec2.send(
    new CreateRouteTableCommand({ VpcId }),
  );
  const RouteTableId = table?.RouteTableId ?? '';
  await ec2.send(
    new CreateTagsCommand({
      Resources: [RouteTableId],
      Tags: [{ Key: 'zone', Value: 'a' }],
    }),
  );
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId,
      ...destination,
      NetworkInterfaceId: interfaces[0],
    }),
  );
  const { AllocationId = '', PublicIp = '' } = await ec2.send(
    new AllocateAddressCommand({ Domain: 'vpc' }),
  );
  return {
    VpcId,
    InternetGatewayId,
    SubnetId,
    interfaces,
    RouteTableId,
    AllocationId,
    PublicIp,
  };
}

type Network = Awaited<ReturnType<typeof makeNetwork>>;

interface Question {
  readonly name: string;
  readonly ask: (clients: Clients, network: Network) => Promise<unknown>;
  /** Where the two differ, and the document that decides. */
  readonly decides?: string;
}

const routeOf = async ({ ec2 }: Clients, network: Network) => {
  const { RouteTables: tables = [] } = await ec2.send(
    new DescribeRouteTablesCommand({ RouteTableIds: [network.RouteTableId] }),
  );
  const route = tables[0].Routes?.find(
    each => each.DestinationCidrBlock === '0.0.0.0/0',
  );
  return [route?.NetworkInterfaceId, route?.GatewayId, route?.State];
};
const placesOf = async ({ ec2 }: Clients, network: Network) => {
  const { NetworkInterfaces: found = [] } = await ec2.send(
    new DescribeNetworkInterfacesCommand({
      NetworkInterfaceIds: network.interfaces,
    }),
  );
  return found
    .filter(({ Association: association }) => association?.PublicIp)
    .map(({ NetworkInterfaceId: id }) => id)
    .sort();
};
const replace = (
  { ec2 }: Clients,
  network: Network,
  target: object,
): Promise<unknown> =>
  ec2.send(
    new ReplaceRouteCommand({
      RouteTableId: network.RouteTableId,
      ...destination,
      ...target,
    }),
  );
const associate = (
  { ec2 }: Clients,
  network: Network,
  to: object,
): Promise<unknown> =>
  ec2.send(
    new AssociateAddressCommand({ AllocationId: network.AllocationId, ...to }),
  );

const at = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000);

/** In this order: each continues from the state that the previous ones left. */
const questions: readonly Question[] = [
  {
    name: 'a VPC and its CIDR',
    ask: async ({ ec2 }, { VpcId }) =>
      (await ec2.send(new DescribeVpcsCommand({ VpcIds: [VpcId] }))).Vpcs?.map(
        ({ CidrBlock, State }) => [CidrBlock, State],
      ),
  },
  {
    name: 'a subnet and its free addresses',
    ask: async ({ ec2 }, { SubnetId }) =>
      (
        await ec2.send(new DescribeSubnetsCommand({ SubnetIds: [SubnetId] }))
      ).Subnets?.map(each => [
        each.AvailabilityZone,
        each.CidrBlock,
        each.AvailableIpAddressCount,
      ]),
  },
  {
    name: 'tags, and a filter by one',
    ask: async ({ ec2 }) => {
      const { RouteTables: found } = await ec2.send(
        new DescribeRouteTablesCommand({
          Filters: [{ Name: 'tag:zone', Values: ['a'] }],
        }),
      );
      return found?.map(each => [each.RouteTableId, each.Tags]);
    },
  },
  {
    name: 'a route to an interface that no instance has',
    ask: routeOf,
    decides: `${reference}/API_Route.html: "blackhole indicates that the route's target isn't available"`,
  },
  {
    name: 'a route that is replaced',
    ask: async (clients, network) => {
      await replace(clients, network, {
        NetworkInterfaceId: network.interfaces[1],
      });
      return (await routeOf(clients, network)).slice(0, 2);
    },
  },
  {
    name: 'a route that is replaced in a dry run',
    ask: (clients, network) =>
      replace(clients, network, {
        NetworkInterfaceId: network.interfaces[1],
        DryRun: true,
      }),
    decides: `${reference}/API_ReplaceRoute.html: "If you have the required permissions, the error response is DryRunOperation"`,
  },
  {
    name: 'a route to a load balancer',
    ask: async (clients, network) => {
      await replace(clients, network, {
        GatewayId:
          'arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/net/n/1',
      });
      return (await routeOf(clients, network)).slice(0, 2);
    },
    decides: `${reference}/API_ReplaceRoute.html: a load balancer is not among the targets`,
  },
  {
    name: 'a route to an interface that is not there',
    ask: (clients, network) =>
      replace(clients, network, {
        NetworkInterfaceId: 'eni-0123456789abcdef0',
      }),
  },
  {
    name: 'a route table that is not there',
    ask: ({ ec2 }) =>
      ec2.send(
        new DescribeRouteTablesCommand({
          RouteTableIds: ['rtb-0123456789abcdef0'],
        }),
      ),
  },
  {
    name: 'a route that is there already',
    ask: ({ ec2 }, { RouteTableId, interfaces }) =>
      ec2.send(
        new CreateRouteCommand({
          RouteTableId,
          ...destination,
          NetworkInterfaceId: interfaces[0],
        }),
      ),
    decides:
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html: RouteAlreadyExists',
  },
  {
    name: 'an Elastic IP at a private address that the interface does not have',
    ask: (clients, network) =>
      associate(clients, network, {
        NetworkInterfaceId: network.interfaces[0],
        PrivateIpAddress: '10.9.0.77',
      }).then(() => 'accepted'),
    decides: `${reference}/API_AssociateAddress.html: the private address is "to associate with the Elastic IP address", one of the interface's`,
  },
  {
    name: 'where an Elastic IP is after it moved from one interface to another',
    ask: async (clients, network) => {
      await associate(clients, network, {
        NetworkInterfaceId: network.interfaces[0],
      });
      await associate(clients, network, {
        NetworkInterfaceId: network.interfaces[1],
        AllowReassociation: true,
      });
      return placesOf(clients, network);
    },
    decides: `${reference}/API_AssociateAddress.html: "it is disassociated from that instance and associated with the specified instance"`,
  },
  {
    name: 'an Elastic IP as it is described after its move',
    ask: async ({ ec2 }, { AllocationId }) =>
      (
        await ec2.send(
          new DescribeAddressesCommand({ AllocationIds: [AllocationId] }),
        )
      ).Addresses?.map(({ NetworkInterfaceId, Domain }) => [
        NetworkInterfaceId,
        Domain,
      ]),
  },
  {
    name: 'a parameter, its versions and one that is not there',
    ask: async ({ ssm }) => {
      for (const value of ['1', '2']) {
        await ssm.send(
          new PutParameterCommand({
            Name: '/nat/a',
            Value: value,
            Type: 'String',
            Overwrite: true,
          }),
        );
      }
      const { Parameters: found, InvalidParameters: invalid } = await ssm.send(
        new GetParametersCommand({ Names: ['/nat/a', '/nat/b'] }),
      );
      return [found?.map(({ Value, Version }) => [Value, Version]), invalid];
    },
  },
  {
    name: 'a parameter that is not there',
    ask: ({ ssm }) => ssm.send(new GetParameterCommand({ Name: '/none' })),
  },
  {
    name: 'a parameter that must not be overwritten',
    ask: ({ ssm }) =>
      ssm.send(
        new PutParameterCommand({ Name: '/nat/a', Value: '3', Type: 'String' }),
      ),
  },
  {
    name: 'a metric that is put and read',
    ask: async ({ cloudWatch }) => {
      await cloudWatch.send(
        new PutMetricDataCommand({
          Namespace: 'Nat',
          MetricData: [
            { MetricName: 'x', Timestamp: at, Value: 1 },
            { MetricName: 'x', Timestamp: at, Value: 3 },
          ],
        }),
      );
      const { MetricDataResults: results } = await cloudWatch.send(
        new GetMetricDataCommand({
          StartTime: at,
          EndTime: new Date(at.getTime() + 60_000),
          MetricDataQueries: [
            {
              Id: 'a',
              MetricStat: {
                Metric: { Namespace: 'Nat', MetricName: 'x' },
                Period: 60,
                Stat: 'Average',
              },
            },
          ],
        }),
      );
      return results?.map(({ Values: values }) => values);
    },
  },
  {
    name: 'a cluster that is not there',
    ask: ({ eks }) => eks.send(new DescribeClusterCommand({ name: 'none' })),
  },
  {
    name: 'a function that is not there',
    ask: ({ lambda }) =>
      lambda.send(new InvokeCommand({ FunctionName: 'none' })),
  },
  {
    name: 'a topic that is not there',
    ask: ({ sns }) =>
      sns.send(
        new PublishCommand({
          TopicArn: 'arn:aws:sns:us-east-1:123456789012:none',
          Message: 'x',
        }),
      ),
  },
  {
    name: 'a group that is not there',
    ask: async ({ autoScaling }) =>
      (
        await autoScaling.send(
          new DescribeAutoScalingGroupsCommand({
            AutoScalingGroupNames: ['none'],
          }),
        )
      ).AutoScalingGroups,
  },
  {
    name: 'the account of the caller',
    ask: async ({ sts }) =>
      (await sts.send(new GetCallerIdentityCommand({}))).Account,
  },
  {
    name: 'an instance that is not there',
    ask: ({ ec2 }) =>
      ec2.send(
        new DescribeInstancesCommand({ InstanceIds: ['i-0123456789abcdef0'] }),
      ),
  },
  {
    name: 'how many addresses instance types hold',
    ask: async ({ ec2 }) =>
      (
        await ec2.send(
          new DescribeInstanceTypesCommand({
            InstanceTypes: ['c7g.large', 't4g.nano'],
          }),
        )
      ).InstanceTypes?.map(({ InstanceType: type, NetworkInfo: info }) => [
        type,
        info?.MaximumNetworkInterfaces,
        info?.Ipv4AddressesPerInterface,
      ]).sort(),
  },
  {
    name: 'NAT gateways, of which there are none',
    ask: async ({ ec2 }) =>
      (await ec2.send(new DescribeNatGatewaysCommand({}))).NatGateways,
  },
  {
    name: 'a source/destination check that is switched off',
    ask: async ({ ec2 }, { interfaces: [id] }) => {
      await ec2.send(
        new ModifyNetworkInterfaceAttributeCommand({
          NetworkInterfaceId: id,
          SourceDestCheck: { Value: false },
        }),
      );
      const { NetworkInterfaces: found } = await ec2.send(
        new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [id] }),
      );
      return found?.map(({ SourceDestCheck }) => SourceDestCheck);
    },
  },
  {
    name: 'the deletion of an interface that is not there',
    ask: ({ ec2 }) =>
      ec2.send(
        new DeleteNetworkInterfaceCommand({
          NetworkInterfaceId: 'eni-0123456789abcdef0',
        }),
      ),
  },
  {
    name: 'alarms, of which there are none',
    ask: async ({ cloudWatch }) =>
      (await cloudWatch.send(new DescribeAlarmsCommand({}))).MetricAlarms,
  },
  {
    name: 'clusters, of which there are none',
    ask: async ({ eks }) =>
      (await eks.send(new ListClustersCommand({}))).clusters,
  },
  {
    name: 'node groups of a cluster that is not there',
    ask: ({ eks }) =>
      eks.send(new ListNodegroupsCommand({ clusterName: 'none' })),
    decides:
      'https://docs.aws.amazon.com/eks/latest/APIReference/API_ListNodegroups.html: ResourceNotFoundException, 404',
  },
  {
    name: 'targets of a group that is not there',
    ask: ({ elb }) =>
      elb.send(
        new DescribeTargetHealthCommand({
          TargetGroupArn:
            'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/none/0123456789abcdef',
        }),
      ),
  },
];

/** The answer, or the code of the refusal. */
async function answerOf(asked: Promise<unknown>): Promise<string> {
  try {
    const answer = (await asked) as { readonly $metadata?: unknown };
    return JSON.stringify(answer?.$metadata ? 'success' : answer) ?? 'nothing';
  } catch (error) {
    return (error as Error).name;
  }
}

(isMotoThere ? describe : describe.skip)("moto's opinion", () => {
  it(
    'is the same, but where a document says otherwise',
    async () => {
      const moto = await startMoto();
      const theirs = clientsOf(sdk, moto.config);
      const network = await makeNetwork(theirs);
      const aws = await startAwsEmulator({
        scenario: {
          accountId: '123456789012',
          vpcs: [{ id: network.VpcId, cidrs: ['10.9.0.0/16'] }],
          internetGateways: [
            { id: network.InternetGatewayId, vpcId: network.VpcId },
          ],
          subnets: [
            {
              id: network.SubnetId,
              vpcId: network.VpcId,
              zone: 'us-east-1a',
              cidr: '10.9.0.0/24',
            },
          ],
          networkInterfaces: network.interfaces.map((id, index) => ({
            id,
            subnetId: network.SubnetId,
            addresses: [`10.9.0.${(index + 1) * 10}`],
          })),
          routeTables: [
            {
              id: network.RouteTableId,
              vpcId: network.VpcId,
              routes: [
                { destination: '0.0.0.0/0', target: network.interfaces[0] },
              ],
              tags: { zone: 'a' },
            },
          ],
          addresses: [{ id: network.AllocationId, publicIp: network.PublicIp }],
        },
      });
      const ours = clientsOf(sdk, aws.clientConfig('root'));
      const unexpected: string[] = [];
      const lines: string[] = [];
      for (const { name, ask, decides } of questions) {
        const own = await answerOf(ask(ours, network));
        const other = await answerOf(ask(theirs, network));
        const line = `${name}: the emulator ${own}, moto ${other}`;
        if (own !== other) {
          lines.push(`${line}\n    ${decides ?? 'nothing decides yet'}`);
        }
        if ((own !== other) !== (decides !== undefined)) {
          unexpected.push(line);
        }
      }
      await aws.stop();
      await moto.stop();
      process.stdout.write(
        `Where the emulator and moto differ (${lines.length} of ${
          questions.length
        }):\n  ${lines.join('\n  ')}\n`,
      );
      expect(unexpected).toEqual([]);
    },
    timeoutMilliseconds,
  );
});
