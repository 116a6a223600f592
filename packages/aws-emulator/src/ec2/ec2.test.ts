import {
  AssociateAddressCommand,
  AttachNetworkInterfaceCommand,
  DeleteNetworkInterfaceCommand,
  DescribeAddressesCommand,
  DescribeInstancesCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DetachNetworkInterfaceCommand,
  EC2Client,
  ModifyNetworkInterfaceAttributeCommand,
  paginateDescribeRouteTables,
  ReplaceRouteCommand,
  RunInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { startDemo, type Demo } from '../__testUtils__/startDemo';
import { readScenario } from '../scenario/readScenario';

const clients = { ec2: EC2Client };

describe('routes', () => {
  let demo: Demo<typeof clients>;

  beforeEach(async () => {
    demo = await startDemo(clients);
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

const demoScenario = readScenario('demo');

describe('interfaces, addresses and gateways', () => {
  let demo: Demo<typeof clients>;

  beforeEach(async () => {
    const subnetId = 'subnet-data-public-a';
    demo = await startDemo(clients, {
      scenario: {
        ...demoScenario,
        instances: [
          ...demoScenario.instances,
          { id: 'i-nano', type: 't4g.nano', subnetId },
          { id: 'i-next', type: 'c7g.large', subnetId },
        ],
        addresses: [
          ...demoScenario.addresses,
          ...[1, 2, 3].map(each => ({
            id: `eipalloc-${each}`,
            publicIp: `203.0.113.${100 + each}`,
          })),
        ],
        natGateways: [
          {
            id: 'nat-zonal',
            vpcId: 'vpc-data',
            subnetId,
            addresses: [
              { allocationId: 'eipalloc-1' },
              { allocationId: 'eipalloc-2' },
            ],
          },
          {
            id: 'nat-regional',
            vpcId: 'vpc-data',
            mode: 'regional',
            addresses: [
              {
                allocationId: 'eipalloc-3',
                availabilityZone: 'us-east-1a',
              },
            ],
          },
          {
            id: 'nat-private',
            vpcId: 'vpc-data',
            subnetId,
            connectivity: 'private',
          },
        ],
        networkInterfaces: demoScenario.networkInterfaces.map(item =>
          item.id === 'eni-data-a'
            ? { ...item, addresses: [...item.addresses, '10.20.0.12'] }
            : item,
        ),
        routeTables: [],
        traffic: [],
      },
    });
  });

  afterEach(async () => {
    await demo.aws.stop();
  });

  const attach = (instance: string, device = 1) =>
    demo.ec2.send(
      new AttachNetworkInterfaceCommand({
        NetworkInterfaceId: 'eni-data-a',
        InstanceId: instance,
        DeviceIndex: device,
      }),
    );
  const detach = (id: string) =>
    demo.ec2.send(new DetachNetworkInterfaceCommand({ AttachmentId: id }));
  it('is attached to no instance whose type holds fewer addresses', async () => {
    await detach('eni-attach-data-a');
    await expect(attach('i-nano')).rejects.toMatchObject({
      name: 'PrivateIpAddressLimitExceeded',
    });
  });

  it('moves to another instance of its zone, and to no other zone or taken place', async () => {
    await expect(attach('i-data-b', 2)).rejects.toMatchObject({
      name: 'InvalidNetworkInterface.InUse',
    });
    await detach('eni-attach-data-a');
    await expect(attach('i-data-b', 2)).rejects.toMatchObject({
      name: 'InvalidParameterCombination',
    });
    await expect(attach('i-data-a', 0)).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
    await attach('i-next');
    const { NetworkInterfaces: found = [] } = await demo.ec2.send(
      new DescribeNetworkInterfacesCommand({
        NetworkInterfaceIds: ['eni-data-a'],
      }),
    );
    expect(found[0]).toMatchObject({
      Attachment: { InstanceId: 'i-next', DeviceIndex: 1 },
      Association: { AllocationId: 'eipalloc-data-a' },
      SourceDestCheck: false,
    });
  });

  it('takes timeouts of connection tracking within their bounds', async () => {
    const modify = (seconds: number) =>
      demo.ec2.send(
        new ModifyNetworkInterfaceAttributeCommand({
          NetworkInterfaceId: 'eni-data-a',
          ConnectionTrackingSpecification: { TcpEstablishedTimeout: seconds },
        }),
      );
    await modify(350);
    await expect(modify(59)).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
    expect(
      demo.aws.state.get('networkInterfaces', 'eni-data-a')?.connectionTracking,
    ).toEqual({ tcpEstablishedSeconds: 350 });
  });

  it.each([
    [
      'a private address that the interface does not have',
      { NetworkInterfaceId: 'eni-data-b', PrivateIpAddress: '10.20.1.77' },
      'InvalidParameterValue',
    ],
    [
      'a taken place when it must not move',
      { NetworkInterfaceId: 'eni-data-b', AllowReassociation: false },
      'Resource.AlreadyAssociated',
    ],
  ])('associates no address with %s', async (_, to, name) => {
    await expect(
      demo.ec2.send(
        new AssociateAddressCommand({ AllocationId: 'eipalloc-data-a', ...to }),
      ),
    ).rejects.toMatchObject({ name });
  });

  it('has NAT gateways zonal, regional and private', async () => {
    const { NatGateways: gateways = [] } = await demo.ec2.send(
      new DescribeNatGatewaysCommand({
        NatGatewayIds: ['nat-zonal', 'nat-regional', 'nat-private'],
      }),
    );
    expect(gateways).toMatchObject([
      {
        State: 'available',
        AvailabilityMode: 'zonal',
        NatGatewayAddresses: [
          { IsPrimary: true, PrivateIp: '10.20.0.7' },
          { IsPrimary: false, PrivateIp: '10.20.0.8' },
        ],
      },
      {
        AvailabilityMode: 'regional',
        AutoProvisionZones: 'disabled',
        NatGatewayAddresses: [{ AvailabilityZone: 'us-east-1a' }],
      },
      { ConnectivityType: 'private', NatGatewayAddresses: [] },
    ]);
    expect(gateways[1].SubnetId).toBeUndefined();
    await expect(
      demo.ec2.send(
        new AssociateAddressCommand({
          AllocationId: 'eipalloc-1',
          NetworkInterfaceId: 'eni-data-b',
        }),
      ),
    ).rejects.toMatchObject({ name: 'AuthFailure' });
  });

  it('runs an instance with its tags, whose interface is deleted with it, not before', async () => {
    const run = (over: object = {}) =>
      demo.ec2.send(
        new RunInstancesCommand({
          ImageId: 'ami-0000000000000al23',
          InstanceType: 't4g.nano',
          SubnetId: 'subnet-data-nodes-a',
          MinCount: 1,
          MaxCount: 1,
          TagSpecifications: [
            {
              ResourceType: 'instance',
              Tags: [{ Key: 'Name', Value: 'probe' }],
            },
          ],
          ...over,
        }),
      );
    const { Instances: [launched] = [] } = await run();
    expect(launched).toMatchObject({
      State: { Name: 'pending' },
      Tags: [{ Key: 'Name', Value: 'probe' }],
    });
    const [{ NetworkInterfaceId } = {}] = launched.NetworkInterfaces ?? [];
    const remove = () =>
      demo.ec2.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId }));
    await expect(remove()).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
    await demo.ec2.send(
      new TerminateInstancesCommand({ InstanceIds: [launched.InstanceId!] }),
    );
    await demo.aws.advance({ milliseconds: 20_000 });
    await expect(remove()).rejects.toMatchObject({
      name: 'InvalidNetworkInterfaceID.NotFound',
    });
    await expect(run({ SubnetId: 'subnet-none' })).rejects.toMatchObject({
      name: 'InvalidSubnetID.NotFound',
    });
  });

  it('are found by filters, an unknown one of which is refused', async () => {
    const found = async (name: string, value: string) => {
      const { Reservations: all = [] } = await demo.ec2.send(
        new DescribeInstancesCommand({
          Filters: [{ Name: name, Values: [value] }],
        }),
      );
      return all.flatMap(({ Instances: each = [] }) =>
        each.map(({ InstanceId: id }) => id),
      );
    };
    expect(await found('availability-zone', 'us-east-1b')).toEqual([
      'i-data-b',
    ]);
    expect(await found('tag:Name', 'nat-?')).toEqual(['i-data-a', 'i-data-b']);
    expect(await found('instance-state-name', 'stopped')).toEqual([]);
    await expect(found('colour', 'red')).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
  });
});
