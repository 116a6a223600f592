import {
  AssociateAddressCommand,
  DescribeAddressesCommand,
  DescribeRouteTablesCommand,
  paginateDescribeRouteTables,
  ReplaceRouteCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { startDemo } from '../__testUtils__/startDemo';

describe('routes', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;

  beforeEach(async () => {
    demo = await startDemo();
  });

  afterEach(async () => {
    await demo.aws.stop();
  });

  const routeOf = async (id: string) => {
    const { RouteTables: tables = [] } = await demo.ec2.send(
      new DescribeRouteTablesCommand({ RouteTableIds: [id] }),
    );
    return tables[0].Routes?.find(
      route => route.DestinationCidrBlock === '0.0.0.0/0',
    );
  };
  const replace = (target: object, to = '0.0.0.0/0') =>
    demo.ec2.send(
      new ReplaceRouteCommand({
        RouteTableId: 'rtb-data-a',
        DestinationCidrBlock: to,
        ...target,
      }),
    );

  it('lead to the interface that replaces another', async () => {
    await replace({ NetworkInterfaceId: 'eni-data-b' });
    expect(await routeOf('rtb-data-a')).toMatchObject({
      NetworkInterfaceId: 'eni-data-b',
      InstanceId: 'i-data-b',
      State: 'active',
    });
  });

  it('are blackholes while their instance is stopped, and when it is gone', async () => {
    await demo.ec2.send(
      new StopInstancesCommand({ InstanceIds: ['i-data-a'] }),
    );
    expect((await routeOf('rtb-data-a'))?.State).toBe('blackhole');
    await demo.ec2.send(
      new TerminateInstancesCommand({ InstanceIds: ['i-data-b'] }),
    );
    await demo.aws.advance({ milliseconds: 20_000 });
    const route = await routeOf('rtb-data-b');
    expect([
      route?.NetworkInterfaceId,
      route?.InstanceId,
      route?.State,
    ]).toEqual(['eni-data-b', undefined, 'blackhole']);
  });

  it.each([
    [
      'a load balancer',
      {
        GatewayId:
          'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/nat/0',
      },
      'InvalidGatewayID.NotFound',
    ],
    [
      'an interface of another network',
      { NatGatewayId: 'nat-shop-a' },
      'InvalidParameterValue',
    ],
    [
      'an instance with two interfaces',
      { InstanceId: 'i-data-b' },
      'InvalidInstanceID',
    ],
    [
      'an interface that is not there',
      { NetworkInterfaceId: 'eni-none' },
      'InvalidNetworkInterfaceID.NotFound',
    ],
    ['nothing', {}, 'MissingParameter'],
    [
      'two things at once',
      { NetworkInterfaceId: 'eni-data-b', InstanceId: 'i-data-b' },
      'InvalidParameterCombination',
    ],
    [
      'what the emulator does not model',
      { TransitGatewayId: 'tgw-1' },
      'UnknownParameter',
    ],
  ])('do not lead to %s', async (_, target, name) => {
    await expect(replace(target)).rejects.toMatchObject({ name });
    expect((await routeOf('rtb-data-a'))?.NetworkInterfaceId).toBe(
      'eni-data-a',
    );
  });

  it('are replaced only where there is one', async () => {
    await expect(
      replace({ NetworkInterfaceId: 'eni-data-b' }, '10.0.0.0/8'),
    ).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: expect.stringContaining('Use CreateRoute instead'),
    });
  });

  it('come page by page, none twice and none left out', async () => {
    const ids: unknown[] = [];
    let pages = 0;
    for await (const {
      RouteTables: tables = [],
    } of paginateDescribeRouteTables(
      { client: demo.ec2 },
      { Filters: [{ Name: 'vpc-id', Values: ['vpc-*'] }] },
    )) {
      pages += 1;
      ids.push(...tables.map(({ RouteTableId: id }) => id));
    }
    expect(pages).toBeGreaterThan(1);
    expect(ids.sort()).toEqual([
      'rtb-data-a',
      'rtb-data-b',
      'rtb-shop-a',
      'rtb-shop-b',
    ]);
  });

  it('keep an Elastic IP in one place at a time', async () => {
    await demo.ec2.send(
      new AssociateAddressCommand({
        AllocationId: 'eipalloc-data-a',
        NetworkInterfaceId: 'eni-data-b',
        PrivateIpAddress: '10.20.1.11',
      }),
    );
    const { Addresses: addresses = [] } = await demo.ec2.send(
      new DescribeAddressesCommand({
        Filters: [{ Name: 'network-interface-id', Values: ['eni-data-*'] }],
      }),
    );
    expect(
      addresses.map(each => [each.AllocationId, each.PrivateIpAddress]),
    ).toEqual([
      ['eipalloc-data-a', '10.20.1.11'],
      ['eipalloc-data-b', '10.20.1.10'],
    ]);
  });
});
