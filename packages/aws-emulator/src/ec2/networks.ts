import { parseCidr } from 'emulator-kit';
import { describe } from './describe';
import { usedAddresses } from './interfaces';

/**
 * VPCs, subnets and NAT gateways (zonal, regional and private), which come from the scenario.
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html and nat-gateways-regional.html @internal
 */
export const networkActions = [
  describe({
    name: 'DescribeVpcs',
    kind: 'vpcs',
    filters: ['vpc-id'],
    paths: {
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
    filters: ['subnet-id', 'vpc-id', 'availability-zone', 'cidr-block'],
    present: (subnet, state) => {
      const { first = 0, last = -1 } = parseCidr(subnet.cidr) ?? {};
      return {
        subnetId: subnet.id,
        state: 'available',
        vpcId: subnet.vpcId,
        cidrBlock: subnet.cidr,
        availabilityZone: subnet.zone,
        // AWS keeps the first four addresses of a subnet and the last one.
        availableIpAddressCount:
          last - first + 1 - 5 - usedAddresses(state, subnet.id).length,
        mapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
      };
    },
  }),
  describe({
    name: 'DescribeNatGateways',
    kind: 'natGateways',
    filters: ['nat-gateway-id', 'state', 'subnet-id', 'vpc-id'],
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
