import { parseCidr } from 'emulator-kit';
import type { Item, State } from '../state/State';
import { describe } from './describe';

/**
 * VPCs and subnets, which come from the scenario.
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
];

/** AWS keeps the first four addresses of a subnet and the last one. */
function freeAddresses({ id, cidr }: Item<'subnets'>, state: State): number {
  const range = parseCidr(cidr) ?? { first: 0, last: -1 };
  const used = [...state.networkInterfaces.values()]
    .filter(({ subnetId }) => subnetId === id)
    .flatMap(({ addresses }) => addresses);
  return range.last - range.first + 1 - 5 - used.length;
}
