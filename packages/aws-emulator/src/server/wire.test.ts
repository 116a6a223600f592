import {
  DescribeAddressesCommand,
  DescribeRouteTablesCommand,
  DescribeVpcsCommand,
  ModifyVpcAttributeCommand,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import { DescribeClusterCommand, ListAddonsCommand } from '@aws-sdk/client-eks';
import { DescribeListenersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetPolicyCommand, InvokeCommand } from '@aws-sdk/client-lambda';
import {
  DescribePatchBaselinesCommand,
  GetParameterCommand,
} from '@aws-sdk/client-ssm';
import { clientsOf, startDemo } from '../__testUtils__/startDemo';

describe('the wire', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;

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
    demo = await startDemo();
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
    demo = await startDemo();
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
    demo = await startDemo();
    const { cluster } = await demo.eks.send(
      new DescribeClusterCommand({ name: 'Shop' }),
    );
    expect(cluster?.resourcesVpcConfig?.vpcId).toBe('vpc-shop');
    await expect(
      demo.eks.send(new DescribeClusterCommand({ name: 'shop' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('refuses a wrong secret and an unknown key', async () => {
    demo = await startDemo();
    const config = demo.aws.clientConfig('root');
    for (const credentials of [
      { ...config.credentials, secretAccessKey: 'wrong' },
      { ...config.credentials, accessKeyId: 'AKIANONE' },
    ]) {
      const { ec2, ssm } = clientsOf({ ...config, credentials });
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
    demo = await startDemo();
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
    demo = await startDemo({ describeLagMilliseconds: 3000 });
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

  it("keeps EC2's token buckets when it is asked to", async () => {
    demo = await startDemo({ throttling: true });
    const calls = await Promise.allSettled(
      Array.from({ length: 51 }, () => replace('eni-data-b')),
    );
    expect(calls.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await demo.aws.advance({ milliseconds: 1000 });
    await replace('eni-data-a');
  });
});
