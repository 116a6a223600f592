import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { list, tagList, text, texts } from '../service/fields';
import { tagsOf } from '../service/tagsOf';
import type { Item, State } from '../state/State';
import { allotPrivateIp } from './allotPrivateIp';
import { createInterface } from './createInterface';
import { deleteInterface } from './deleteInterface';
import { describe } from './describe';
import { find } from './find';
import { resourceOf } from './resourceOf';
import { tagSet } from './tagSet';

type NatGateway = Item<'natGateways'>;

/** Assumed: a NAT gateway takes minutes on AWS; a deleted one is shown for about an hour (VPC guide). */
const milliseconds = { pending: 60_000, deleting: 60_000, deleted: 3_600_000 };
/** https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html: "Private IP addresses per NAT gateway: 8"; "Secondary": 7 by quota. */
const addressLimit = 8;

const zoneAddress = z
  .object({
    AvailabilityZone: text,
    AllocationId: texts.optional(),
  })
  .strict();

function present(gateway: NatGateway, _: State): unknown {
  return {
    natGatewayId: gateway.id,
    vpcId: gateway.vpcId,
    subnetId: gateway.subnetId,
    state: gateway.state,
    connectivityType: gateway.connectivity,
    availabilityMode: gateway.mode,
    ...(gateway.mode === 'regional'
      ? {
          autoProvisionZones: gateway.isAutomatic ? 'enabled' : 'disabled',
          autoScalingIps: gateway.isAutomatic ? 'enabled' : 'disabled',
        }
      : {}),
    createTime: gateway.createdAt,
    deleteTime: gateway.deletedAt,
    failureCode: gateway.failure?.code,
    failureMessage: gateway.failure?.message,
    natGatewayAddressSet: gateway.addresses.map(presentAddress),
    tagSet: tagSet(gateway.tags),
  };
}

function presentAddress(address: NatGateway['addresses'][number]): unknown {
  const { privateIp, zone, ...rest } = address;
  return { ...rest, privateIp, availabilityZone: zone };
}

/** A free address for the interface of a NAT gateway. */
function takeAddress(
  cloud: Cloud,
  options: {
    readonly allocationId: string | undefined;
    readonly item: Item<'networkInterfaces'> | undefined;
    readonly privateIp: string | undefined;
  },
): Partial<NatGateway['addresses'][number]> {
  const { allocationId, item, privateIp } = options;
  if (allocationId === undefined) {
    return { privateIp, networkInterfaceId: item?.id };
  }
  const address = find(cloud.state, 'addresses', allocationId);
  requireFree(cloud.state, address);
  const associationId = cloud.ids.next('eipassoc');
  if (item && privateIp) {
    address.association = {
      id: associationId,
      networkInterfaceId: item.id,
      privateIp,
    };
  }
  return {
    allocationId,
    associationId,
    publicIp: address.publicIp,
    privateIp,
    networkInterfaceId: item?.id,
  };
}

function requireFree(state: State, address: Item<'addresses'>): void {
  const isHeld = [...state.natGateways.values()].some(({ addresses }) =>
    addresses.some(({ allocationId }) => allocationId === address.id),
  );
  if (address.association || isHeld) {
    throw new AwsError(
      'Resource.AlreadyAssociated',
      `Elastic IP address [${address.id}] is already associated`,
    );
  }
}

function requireKnown(
  state: State,
  id: string,
  states: readonly NatGateway['state'][],
): NatGateway {
  const gateway = find(state, 'natGateways', id);
  if (!states.includes(gateway.state)) {
    throw new AwsError(
      'IncorrectState',
      `NAT gateway ${id} is in state ${gateway.state}, which does not permit this operation`,
    );
  }
  return gateway;
}

/**
 * NAT gateways: zonal, regional and private, with secondary addresses.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html and nat-gateways-regional.html
 *
 * @internal
 */
export const natGatewayActions = [
  describe({
    name: 'DescribeNatGateways',
    kind: 'natGateways',
    ids: 'NatGatewayId',
    notFound: { code: 'NatGatewayNotFound', noun: 'natGateway ID' },
    set: 'natGatewaySet',
    filters: {
      'nat-gateway-id': ({ id }) => id,
      state: ({ state }) => state,
      'subnet-id': ({ subnetId }) => subnetId,
      'vpc-id': ({ vpcId }) => vpcId,
    },
    present,
  }),
  action({
    name: 'CreateNatGateway',
    isWrite: true,
    input: z
      .object({
        SubnetId: text.optional(),
        VpcId: text.optional(),
        AvailabilityMode: z.enum(['zonal', 'regional']).default('zonal'),
        ConnectivityType: z.enum(['public', 'private']).default('public'),
        AllocationId: text.optional(),
        SecondaryAllocationId: texts.optional(),
        AvailabilityZoneAddress: list(zoneAddress).optional(),
        PrivateIpAddress: z.string().ip({ version: 'v4' }).optional(),
        ClientToken: text.optional(),
        TagSpecification: list(
          z
            .object({ ResourceType: z.literal('natgateway'), Tag: tagList })
            .strict(),
        ).optional(),
      })
      .strict(),
    resources: (input, { cloud }) => [
      { arn: cloud.arn('ec2', 'natgateway/*') },
      ...[input.SubnetId, input.VpcId, input.AllocationId].flatMap(id =>
        id === undefined ? [] : [resourceOf(cloud, id)],
      ),
    ],
    handle: (input, { cloud, state }) => {
      const isRegional = input.AvailabilityMode === 'regional';
      const isPrivate = input.ConnectivityType === 'private';
      const refuse = (message: string) =>
        new AwsError('InvalidParameterCombination', message);
      if (isRegional !== (input.SubnetId === undefined)) {
        throw isRegional
          ? refuse('A regional NAT gateway takes a VpcId and no SubnetId.')
          : new AwsError(
              'MissingParameter',
              'The request must contain the parameter SubnetId',
            );
      }
      if (isRegional && (isPrivate || input.AllocationId)) {
        throw refuse(
          'A regional NAT gateway is public, and has its addresses in AvailabilityZoneAddresses.',
        );
      }
      if (!isRegional && !isPrivate && !input.AllocationId) {
        throw new AwsError(
          'MissingParameter',
          'The request must contain the parameter AllocationId',
        );
      }
      if (isPrivate && (input.AllocationId || input.SecondaryAllocationId)) {
        throw refuse('A private NAT gateway has no Elastic IP addresses.');
      }
      const subnet = isRegional
        ? undefined
        : find(state, 'subnets', input.SubnetId ?? '');
      const vpcId = subnet?.vpcId ?? find(state, 'vpcs', input.VpcId ?? '').id;
      if (
        !isPrivate &&
        ![...state.internetGateways.values()].some(each => each.vpcId === vpcId)
      ) {
        throw new AwsError(
          'Gateway.NotAttached',
          `Network ${vpcId} has no Internet gateway attached`,
        );
      }
      const allocations = [
        input.AllocationId,
        ...(input.SecondaryAllocationId ?? []),
        ...(input.AvailabilityZoneAddress ?? []).flatMap(
          each => each.AllocationId ?? [],
        ),
      ].filter(each => each !== undefined);
      if (new Set(allocations).size !== allocations.length) {
        throw refuse('The same address is given twice.');
      }
      allocations.forEach(id =>
        requireFree(state, find(state, 'addresses', id)),
      );
      const id = cloud.ids.next('nat');
      const item =
        subnet &&
        createInterface(cloud, {
          subnet,
          addresses: [
            allotPrivateIp(state, { subnet, wanted: input.PrivateIpAddress }),
          ],
          description: `Interface for NAT Gateway ${id}`,
          interfaceType: 'nat_gateway',
          isRequesterManaged: true,
          sourceDestCheck: false,
        });
      const zonal = [
        input.AllocationId,
        ...(input.SecondaryAllocationId ?? []),
      ].map((allocationId, index) => {
        if (item && subnet && index > 0) {
          item.addresses.push(allotPrivateIp(state, { subnet }));
        }
        return {
          isPrimary: index === 0,
          status: 'succeeded' as const,
          ...takeAddress(cloud, {
            allocationId,
            item,
            privateIp: item?.addresses[index],
          }),
        };
      });
      const regional = (input.AvailabilityZoneAddress ?? []).flatMap(
        ({ AvailabilityZone: zone, AllocationId: ids = [] }) =>
          ids.map(allocationId => ({
            zone,
            isPrimary: false,
            status: 'succeeded' as const,
            ...takeAddress(cloud, {
              allocationId,
              item: undefined,
              privateIp: undefined,
            }),
          })),
      );
      const gateway = cloud.put('natGateways', {
        id,
        vpcId,
        subnetId: subnet?.id,
        connectivity: input.ConnectivityType,
        mode: input.AvailabilityMode,
        isAutomatic: isRegional && regional.length === 0,
        state: 'pending',
        addresses: isRegional ? regional : zonal,
        createdAt: cloud.now().toISOString(),
        tags: tagsOf(input.TagSpecification?.flatMap(({ Tag }) => Tag)),
      });
      cloud.agenda.after(milliseconds.pending, () => {
        if (gateway.state === 'pending') {
          gateway.state = 'available';
          cloud.changedByTime('NatGatewayAvailable');
        }
      });
      return { natGateway: present(gateway, state) };
    },
  }),
  action({
    name: 'DeleteNatGateway',
    isWrite: true,
    input: z.object({ NatGatewayId: text }).strict(),
    resources: ({ NatGatewayId: id }, { cloud }) => [
      resourceOf(cloud, id, { type: 'natgateway' }),
    ],
    handle: ({ NatGatewayId: id }, { cloud, state }) => {
      const gateway = requireKnown(state, id, [
        'pending',
        'available',
        'failed',
      ]);
      gateway.state = 'deleting';
      cloud.agenda.after(milliseconds.deleting, () => {
        new Set(
          gateway.addresses.map(({ networkInterfaceId }) => networkInterfaceId),
        ).forEach(each => deleteInterface(state, each ?? ''));
        gateway.addresses = [];
        gateway.state = 'deleted';
        gateway.deletedAt = cloud.now().toISOString();
        cloud.changedByTime('NatGatewayDeleted');
        cloud.agenda.after(milliseconds.deleted, () =>
          state.natGateways.delete(id),
        );
      });
      return { natGatewayId: id };
    },
  }),
  action({
    name: 'AssociateNatGatewayAddress',
    isWrite: true,
    input: z
      .object({
        NatGatewayId: text,
        AllocationId: texts,
        AvailabilityZone: text.optional(),
      })
      .strict(),
    resources: (input, { cloud }) => [
      resourceOf(cloud, input.NatGatewayId, { type: 'natgateway' }),
      ...input.AllocationId.map(id =>
        resourceOf(cloud, id, { type: 'elastic-ip' }),
      ),
    ],
    handle: (input, { cloud, state }) => {
      const gateway = requireKnown(state, input.NatGatewayId, ['available']);
      const { AvailabilityZone: zone, AllocationId: ids } = input;
      if (gateway.connectivity === 'private') {
        throw new AwsError(
          'InvalidParameterValue',
          `NAT gateway ${gateway.id} is private`,
        );
      }
      if ((gateway.mode === 'regional') !== (zone !== undefined)) {
        throw new AwsError(
          'InvalidParameterCombination',
          `AvailabilityZone is given for a regional NAT gateway and for no other`,
        );
      }
      ids.forEach(id => requireFree(state, find(state, 'addresses', id)));
      const inPlace = gateway.addresses.filter(each => each.zone === zone);
      if (inPlace.length + ids.length > addressLimit) {
        throw new AwsError(
          'NatGatewayAddressLimitExceeded',
          `NAT gateway ${gateway.id} has at most ${addressLimit} addresses (the code is the emulator's own)`,
        );
      }
      const item = state.networkInterfaces.get(
        gateway.addresses[0]?.networkInterfaceId ?? '',
      );
      const subnet = state.subnets.get(item?.subnetId ?? '');
      const added = ids.map(allocationId => {
        const privateIp =
          item && subnet ? allotPrivateIp(state, { subnet }) : undefined;
        if (item && privateIp) {
          item.addresses.push(privateIp);
        }
        return {
          isPrimary: false,
          status: 'succeeded' as const,
          zone,
          ...takeAddress(cloud, { allocationId, item, privateIp }),
        };
      });
      gateway.addresses.push(...added);
      return {
        natGatewayId: gateway.id,
        natGatewayAddressSet: added.map(presentAddress),
      };
    },
  }),
  action({
    name: 'DisassociateNatGatewayAddress',
    isWrite: true,
    input: z
      .object({
        NatGatewayId: text,
        AssociationId: texts,
        MaxDrainDurationSeconds: text.optional(),
      })
      .strict(),
    resources: (input, { cloud }) => [
      resourceOf(cloud, input.NatGatewayId, { type: 'natgateway' }),
    ],
    handle: (input, { state }) => {
      const gateway = requireKnown(state, input.NatGatewayId, ['available']);
      const going = input.AssociationId.map(associationId => {
        const found = gateway.addresses.find(
          each => each.associationId === associationId,
        );
        if (!found) {
          throw new AwsError(
            'InvalidAssociationID.NotFound',
            `The association ID '${associationId}' does not exist`,
          );
        }
        if (found.isPrimary) {
          throw new AwsError(
            'InvalidParameterValue',
            `The primary address of NAT gateway ${gateway.id} cannot be disassociated`,
          );
        }
        return found;
      });
      for (const { allocationId, networkInterfaceId, privateIp } of going) {
        const address = state.addresses.get(allocationId ?? '');
        if (address) {
          address.association = undefined;
        }
        const item = state.networkInterfaces.get(networkInterfaceId ?? '');
        if (item) {
          item.addresses = item.addresses.filter(each => each !== privateIp);
        }
      }
      gateway.addresses = gateway.addresses.filter(
        each => !going.includes(each),
      );
      return {
        natGatewayId: gateway.id,
        natGatewayAddressSet: going.map(presentAddress),
      };
    },
  }),
];
