import {
  AssignPrivateIpAddressesCommand,
  AssociateAddressCommand,
  AssociateNatGatewayAddressCommand,
  AttachNetworkInterfaceCommand,
  AllocateAddressCommand,
  CreateNatGatewayCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DetachNetworkInterfaceCommand,
  ModifyNetworkInterfaceAttributeCommand,
  ReleaseAddressCommand,
  RunInstancesCommand,
  UnassignPrivateIpAddressesCommand,
} from '@aws-sdk/client-ec2';
import { startDemo } from '../__testUtils__/startDemo';

describe('interfaces, addresses and gateways', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;

  beforeEach(async () => {
    demo = await startDemo();
  });

  afterEach(async () => {
    await demo.aws.stop();
  });

  const assign = (id: string, addresses: string[], force = false) =>
    demo.ec2.send(
      new AssignPrivateIpAddressesCommand({
        NetworkInterfaceId: id,
        PrivateIpAddresses: addresses,
        AllowReassignment: force,
      }),
    );
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
  const launch = async (type: string, subnet: string) => {
    const { Instances: instances = [] } = await demo.ec2.send(
      new RunInstancesCommand({
        ImageId: 'ami-1',
        InstanceType: type as 't4g.nano',
        SubnetId: subnet,
        MinCount: 1,
        MaxCount: 1,
      }),
    );
    return instances[0].InstanceId ?? '';
  };

  it.each([
    ['reserved', '10.20.0.2', 'InvalidParameterValue'],
    ['of another subnet', '10.20.1.99', 'InvalidParameterValue'],
    ['held by another', '10.20.0.4', 'InvalidIPAddress.InUse'],
  ])('does not take an address that is %s', async (_, address, name) => {
    await expect(assign('eni-data-a', [address])).rejects.toMatchObject({
      name,
    });
  });

  it('holds no more addresses than the type of its instance allows', async () => {
    await assign(
      'eni-data-a',
      Array.from({ length: 8 }, (_, index) => `10.20.0.${100 + index}`),
    );
    await expect(assign('eni-data-a', ['10.20.0.200'])).rejects.toMatchObject({
      name: 'PrivateIpAddressLimitExceeded',
    });
    const nano = await launch('t4g.nano', 'subnet-data-public-a');
    await detach('eni-attach-data-a');
    await expect(attach(nano)).rejects.toMatchObject({
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
    const next = await launch('c7g.large', 'subnet-data-public-a');
    await attach(next);
    const { NetworkInterfaces: found = [] } = await demo.ec2.send(
      new DescribeNetworkInterfacesCommand({
        NetworkInterfaceIds: ['eni-data-a'],
      }),
    );
    expect(found[0]).toMatchObject({
      Attachment: { InstanceId: next, DeviceIndex: 1 },
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
    [
      'an instance with two interfaces',
      { InstanceId: 'i-data-b' },
      'InvalidInstanceID',
    ],
  ])('associates no address with %s', async (_, to, name) => {
    await expect(
      demo.ec2.send(
        new AssociateAddressCommand({ AllocationId: 'eipalloc-data-a', ...to }),
      ),
    ).rejects.toMatchObject({ name });
  });

  it('loses an Elastic IP with the secondary address that it is at', async () => {
    await demo.ec2.send(
      new AssociateAddressCommand({
        AllocationId: 'eipalloc-data-a',
        NetworkInterfaceId: 'eni-data-b',
        PrivateIpAddress: '10.20.1.11',
      }),
    );
    const unassign = (address: string) =>
      demo.ec2.send(
        new UnassignPrivateIpAddressesCommand({
          NetworkInterfaceId: 'eni-data-b',
          PrivateIpAddresses: [address],
        }),
      );
    await expect(unassign('10.20.1.10')).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
    await unassign('10.20.1.11');
    expect(
      demo.aws.state.get('addresses', 'eipalloc-data-a')?.association,
    ).toBeUndefined();
  });

  it('has NAT gateways zonal, regional and private', async () => {
    const allocate = async () =>
      (await demo.ec2.send(new AllocateAddressCommand({ Domain: 'vpc' })))
        .AllocationId ?? '';
    const create = (options: object) =>
      demo.ec2.send(new CreateNatGatewayCommand(options));
    const first = await allocate();
    const zonal = await create({
      SubnetId: 'subnet-data-public-a',
      AllocationId: first,
    });
    const regional = await create({
      VpcId: 'vpc-data',
      AvailabilityMode: 'regional',
      AvailabilityZoneAddresses: [
        { AvailabilityZone: 'us-east-1a', AllocationIds: [await allocate()] },
      ],
    });
    await create({
      SubnetId: 'subnet-data-nodes-a',
      ConnectivityType: 'private',
    });
    for (const [options, name] of [
      [{ SubnetId: 'subnet-data-public-a' }, 'MissingParameter'],
      [{ AvailabilityMode: 'regional' }, 'InvalidVpcID.NotFound'],
      [
        { SubnetId: 'subnet-data-public-a', AllocationId: first },
        'Resource.AlreadyAssociated',
      ],
    ] as const) {
      await expect(create(options)).rejects.toMatchObject({ name });
    }
    await expect(
      demo.ec2.send(new ReleaseAddressCommand({ AllocationId: first })),
    ).rejects.toMatchObject({ name: 'InvalidIPAddress.InUse' });
    await demo.aws.advance({ milliseconds: 60_000 });
    await demo.ec2.send(
      new AssociateNatGatewayAddressCommand({
        NatGatewayId: zonal.NatGateway?.NatGatewayId,
        AllocationIds: [await allocate()],
      }),
    );
    const { NatGateways: gateways = [] } = await demo.ec2.send(
      new DescribeNatGatewaysCommand({
        NatGatewayIds: [
          zonal.NatGateway?.NatGatewayId ?? '',
          regional.NatGateway?.NatGatewayId ?? '',
        ],
      }),
    );
    expect(gateways[0]).toMatchObject({
      State: 'available',
      AvailabilityMode: 'zonal',
      NatGatewayAddresses: [{ IsPrimary: true }, { IsPrimary: false }],
    });
    expect(gateways[1]).toMatchObject({
      AvailabilityMode: 'regional',
      AutoProvisionZones: 'disabled',
      NatGatewayAddresses: [{ AvailabilityZone: 'us-east-1a' }],
    });
    expect(gateways[1].SubnetId).toBeUndefined();
  });
});
