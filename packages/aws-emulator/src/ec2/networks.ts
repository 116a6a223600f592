import { parseCidr } from 'emulator-kit';
import type { Item, State } from '../state/State';
import { describe } from './describe';

/**
 * VPCs, subnets and NAT gateways (zonal, regional and private), which come from the scenario.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html and nat-gateways-regional.html
 *
 * @internal
 */
export const networkActions = [
  describe({
    name: 'DescribeVpcs',
    kind: 'vpcs',
    ids: 'VpcId',
    set: 'vpcSet',
    filters: {
      'vpc-id': 'vpcId',
      cidr: 'cidrBlock',
      'cidr-block-association.cidr-block': 'cidrBlockAssociationSet.cidrBlock',
    },
    present: ({ id, cidrs }) => ({
      vpcId: id,
      state: 'available',
      cidrBlock: cidrs[0],
      isDefault: false,
      cidrBlockAssociationSet: cidrs.map((cidrBlock, index) => ({
        associationId: `vpc-cidr-assoc-${id.slice(4)}${index}`,
        cidrBlock,
        cidrBlockState: { state: 'associated' },
      })),
    }),
  }),
  describe({
    name: 'DescribeSubnets',
    kind: 'subnets',
    ids: 'SubnetId',
    set: 'subnetSet',
    filters: {
      'subnet-id': 'subnetId',
      'vpc-id': 'vpcId',
      'availability-zone': 'availabilityZone',
      'cidr-block': 'cidrBlock',
    },
    present: (subnet, state) => ({
      subnetId: subnet.id,
      state: 'available',
      vpcId: subnet.vpcId,
      cidrBlock: subnet.cidr,
      availabilityZone: subnet.zone,
      availableIpAddressCount: freeAddresses(subnet, state),
      mapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
    }),
  }),
  describe({
    name: 'DescribeNatGateways',
    kind: 'natGateways',
    ids: 'NatGatewayId',
    set: 'natGatewaySet',
    filters: {
      'nat-gateway-id': 'natGatewayId',
      state: 'state',
      'subnet-id': 'subnetId',
      'vpc-id': 'vpcId',
    },
    present: gateway => {
      const automatic = gateway.isAutomatic ? 'enabled' : 'disabled';
      return {
        natGatewayId: gateway.id,
        vpcId: gateway.vpcId,
        subnetId: gateway.subnetId,
        state: gateway.state,
        connectivityType: gateway.connectivity,
        availabilityMode: gateway.mode,
        ...(gateway.mode === 'regional' && {
          autoProvisionZones: automatic,
          autoScalingIps: automatic,
        }),
        createTime: gateway.createdAt,
        deleteTime: gateway.deletedAt,
        failureCode: gateway.failure?.code,
        failureMessage: gateway.failure?.message,
        natGatewayAddressSet: gateway.addresses,
      };
    },
  }),
];

/** AWS keeps the first four addresses of a subnet and the last one. */
function freeAddresses({ id, cidr }: Item<'subnets'>, state: State): number {
  const range = parseCidr(cidr) ?? { first: 0, last: -1 };
  const used = [...state.networkInterfaces.values()]
    .filter(({ subnetId }) => subnetId === id)
    .flatMap(({ addresses }) => addresses);
  return range.last - range.first + 1 - 5 - used.length;
}
