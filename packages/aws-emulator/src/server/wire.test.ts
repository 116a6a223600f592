import {
  DescribeAddressesCommand,
  DescribeRouteTablesCommand,
  DescribeVpcsCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import {
  DescribeClusterCommand,
  EKSClient,
  ListAddonsCommand,
} from '@aws-sdk/client-eks';
import {
  DescribeListenersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  GetPolicyCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import {
  DescribePatchBaselinesCommand,
  GetParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { clientsOf, startDemo, type Demo } from '../__testUtils__/startDemo';

const clients = {
  ec2: EC2Client,
  eks: EKSClient,
  elb: ElasticLoadBalancingV2Client,
  lambda: LambdaClient,
  ssm: SSMClient,
};

describe('the wire', () => {
  let demo: Demo<typeof clients>;

  afterEach(async () => {
    await demo.aws.stop();
  });

  const replace = (to: string) =>
    demo.ec2.send(
      new ReplaceRouteCommand({
        RouteTableId: 'rtb-data-a',
        DestinationCidrBlock: '0.0.0.0/0',
        NetworkInterfaceId: to,
      }),
    );
  const target = () =>
    demo.aws.state.get('routeTables', 'rtb-data-a')?.routes[0].target;

  it('refuses an action that the emulator does not have as each service does', async () => {
    demo = await startDemo(clients);
    const { ec2, eks, elb, lambda, ssm } = demo;
    await expect(
      ec2.send(new ModifyVpcAttributeCommand({ VpcId: 'vpc-shop' })),
    ).rejects.toMatchObject({ name: 'InvalidAction' });
    await expect(
      elb.send(new DescribeListenersCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidAction' });
    for (const asked of [
      () => ssm.send(new DescribePatchBaselinesCommand({})),
      () => lambda.send(new GetPolicyCommand({ FunctionName: 'x' })),
      () => eks.send(new ListAddonsCommand({ clusterName: 'data' })),
    ]) {
      await expect(asked()).rejects.toMatchObject({
        name: 'UnknownOperationException',
      });
    }
  });

  it('refuses a parameter that the emulator does not have', async () => {
    demo = await startDemo(clients);
    await expect(
      demo.ec2.send(new DescribeAddressesCommand({ Filters: [{ Name: 'x' }] })),
    ).rejects.toMatchObject({ name: 'MissingParameter' });
    await expect(
      demo.ec2.send(
        new DescribeVpcsCommand({ Filters: [{ Name: 'x', Values: ['y'] }] }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: `The filter 'x' is invalid`,
    });
    await expect(
      demo.lambda.send(
        new InvokeCommand({ FunctionName: 'x', Qualifier: '1' }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  });

  it('distinguishes names of clusters by case', async () => {
    demo = await startDemo(clients);
    const { cluster } = await demo.eks.send(
      new DescribeClusterCommand({ name: 'Shop' }),
    );
    expect(cluster?.resourcesVpcConfig?.vpcId).toBe('vpc-shop');
    await expect(
      demo.eks.send(new DescribeClusterCommand({ name: 'shop' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('refuses a wrong secret and an unknown key', async () => {
    demo = await startDemo(clients);
    const config = demo.aws.clientConfig('root');
    for (const credentials of [
      { ...config.credentials, secretAccessKey: 'wrong' },
      { ...config.credentials, accessKeyId: 'AKIANONE' },
    ]) {
      const { ec2, ssm } = clientsOf(clients, { ...config, credentials });
      await expect(ec2.send(new DescribeVpcsCommand({}))).rejects.toMatchObject(
        { name: 'AuthFailure' },
      );
      await expect(
        ssm.send(new GetParameterCommand({ Name: 'x' })),
      ).rejects.toMatchObject({
        name: expect.stringMatching(/InvalidSignature|UnrecognizedClient/),
      });
    }
  });

  it('lets faults strike before and after the effect, and counts them', async () => {
    demo = await startDemo(clients);
    const { faults, journal } = demo.aws;
    faults.add({ action: 'ec2:ReplaceRoute', resetBefore: true });
    await expect(replace('eni-data-b')).rejects.toThrow();
    expect(target()).toBe('eni-data-a');
    faults.add({
      action: /replaceroute$/i,
      resource: 'rtb-data-a',
      resetAfter: true,
    });
    await expect(replace('eni-data-b')).rejects.toThrow();
    expect(target()).toBe('eni-data-b');
    faults.add({ principal: 'root', throttle: true });
    await expect(replace('eni-data-a')).rejects.toMatchObject({
      name: 'RequestLimitExceeded',
    });
    faults.add({ truncateBody: true });
    await expect(replace('eni-data-a')).rejects.toThrow();
    expect(target()).toBe('eni-data-a');
    faults.add({
      action: 'ec2:Replace',
      respond: { status: 500, code: 'InternalError', message: 'x' },
    });
    await expect(replace('eni-data-b')).rejects.toMatchObject({
      name: 'InternalError',
    });
    expect(
      journal
        .complete()
        .writes()
        .map(({ action, status, errorCode }) => [action, status, errorCode]),
    ).toEqual([
      ['ec2:ReplaceRoute', 0, undefined],
      ['ec2:ReplaceRoute', 0, undefined],
      ['ec2:ReplaceRoute', 503, 'RequestLimitExceeded'],
      ['ec2:ReplaceRoute', 200, undefined],
      ['ec2:ReplaceRoute', 500, 'InternalError'],
    ]);
    expect(journal.entries()[0].principal).toBe(
      'arn:aws:iam::111122223333:root',
    );
  });

  it('lets describes lag behind writes by a set time', async () => {
    demo = await startDemo(clients, { describeLagMilliseconds: 3000 });
    const seen = async () => {
      const { RouteTables: tables = [] } = await demo.ec2.send(
        new DescribeRouteTablesCommand({ RouteTableIds: ['rtb-data-a'] }),
      );
      return tables[0].Routes?.at(-1)?.NetworkInterfaceId;
    };
    await demo.aws.advance({ milliseconds: 10_000 });
    await replace('eni-data-b');
    await demo.aws.advance({ milliseconds: 2999 });
    expect(await seen()).toBe('eni-data-a');
    await demo.aws.advance({ milliseconds: 1 });
    expect(await seen()).toBe('eni-data-b');
  });
});
