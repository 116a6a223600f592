import { z } from 'zod/v3';
import { parseCidr } from 'emulator-kit';
import { action } from '../service/Action';
import { bool, filterList, texts } from '../service/fields';
import type { Item } from '../state/State';
import { describe } from './describe';
import { tagSet } from './tagSet';

/**
 * VPCs, subnets, internet gateways, security groups and zones, which come from the scenario.
 *
 * @internal
 */
export const networkActions = [
  describe({
    name: 'DescribeVpcs',
    kind: 'vpcs',
    ids: 'VpcId',
    notFound: { code: 'InvalidVpcID.NotFound', noun: 'vpc ID' },
    set: 'vpcSet',
    filters: {
      'vpc-id': ({ id }) => id,
      cidr: ({ cidrs }) => cidrs[0],
      'cidr-block-association.cidr-block': ({ cidrs }) => cidrs,
      state: () => 'available',
    },
    present: ({ id, cidrs, tags }) => ({
      vpcId: id,
      state: 'available',
      cidrBlock: cidrs[0],
      isDefault: false,
      instanceTenancy: 'default',
      cidrBlockAssociationSet: cidrs.map((cidrBlock, index) => ({
        associationId: `vpc-cidr-assoc-${id.slice(4)}${index}`,
        cidrBlock,
        cidrBlockState: { state: 'associated' },
      })),
      tagSet: tagSet(tags),
    }),
  }),
  describe({
    name: 'DescribeSubnets',
    kind: 'subnets',
    ids: 'SubnetId',
    notFound: { code: 'InvalidSubnetID.NotFound', noun: 'subnet ID' },
    set: 'subnetSet',
    filters: {
      'subnet-id': ({ id }) => id,
      'vpc-id': ({ vpcId }) => vpcId,
      'availability-zone': ({ zone }) => zone,
      'cidr-block': ({ cidr }) => cidr,
      state: () => 'available',
    },
    present: (subnet, state) => ({
      subnetId: subnet.id,
      state: 'available',
      vpcId: subnet.vpcId,
      cidrBlock: subnet.cidr,
      availabilityZone: subnet.zone,
      availableIpAddressCount: freeAddresses(subnet, [
        ...state.networkInterfaces.values(),
      ]),
      defaultForAz: false,
      mapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
      tagSet: tagSet(subnet.tags),
    }),
  }),
  describe({
    name: 'DescribeInternetGateways',
    kind: 'internetGateways',
    ids: 'InternetGatewayId',
    notFound: {
      code: 'InvalidInternetGatewayID.NotFound',
      noun: 'internetGateway ID',
    },
    set: 'internetGatewaySet',
    filters: {
      'internet-gateway-id': ({ id }) => id,
      'attachment.vpc-id': ({ vpcId }) => vpcId,
    },
    present: ({ id, vpcId, tags }) => ({
      internetGatewayId: id,
      attachmentSet: vpcId ? [{ vpcId, state: 'available' }] : [],
      tagSet: tagSet(tags),
    }),
  }),
  describe({
    name: 'DescribeSecurityGroups',
    kind: 'securityGroups',
    ids: 'GroupId',
    notFound: { code: 'InvalidGroup.NotFound', noun: 'security group' },
    set: 'securityGroupInfo',
    filters: {
      'group-id': ({ id }) => id,
      'group-name': ({ name }) => name,
      'vpc-id': ({ vpcId }) => vpcId,
    },
    present: group => ({
      groupId: group.id,
      groupName: group.name,
      groupDescription: group.description,
      vpcId: group.vpcId,
      ipPermissions: group.ingress.map(presentPermission),
      ipPermissionsEgress: group.egress.map(presentPermission),
      tagSet: tagSet(group.tags),
    }),
  }),
  action({
    name: 'DescribeAvailabilityZones',
    input: z
      .object({
        ZoneName: texts.optional(),
        AllAvailabilityZones: bool.optional(),
        Filter: filterList.optional(),
      })
      .strict(),
    handle: ({ ZoneName: wanted }, { cloud }) => ({
      availabilityZoneInfo: cloud.settings.zones
        .filter(zone => !wanted || wanted.includes(zone))
        .map((zoneName, index) => ({
          zoneName,
          zoneState: 'available',
          regionName: cloud.settings.region,
          zoneId: `use1-az${index + 1}`,
          zoneType: 'availability-zone',
          optInStatus: 'opt-in-not-required',
        })),
    }),
  }),
];

/** AWS keeps the first four addresses of a subnet and the last one. */
function freeAddresses(
  { id, cidr }: Item<'subnets'>,
  interfaces: readonly Item<'networkInterfaces'>[],
): number {
  const range = parseCidr(cidr);
  const size = range ? range.last - range.first + 1 : 0;
  const used = interfaces
    .filter(({ subnetId }) => subnetId === id)
    .reduce((sum, { addresses }) => sum + addresses.length, 0);
  return size - 5 - used;
}

function presentPermission(
  permission: Item<'securityGroups'>['ingress'][number],
): unknown {
  const { protocol, fromPort, toPort, cidrs, groups } = permission;
  return {
    ipProtocol: protocol,
    fromPort,
    toPort,
    ipRanges: cidrs.map(cidrIp => ({ cidrIp })),
    groups: groups.map(groupId => ({ groupId })),
  };
}
