import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action, type Call } from '../service/Action';
import { bool, int, list, tagList, text, texts } from '../service/fields';
import { tagsOf } from '../service/tagsOf';
import type { Item, State } from '../state/State';
import { allotPrivateIp } from './allotPrivateIp';
import { createInterface } from './createInterface';
import { deleteInterface } from './deleteInterface';
import { describe } from './describe';
import { find } from './find';
import { instanceTypes } from './instanceTypes';
import { interfacesOf } from './interfacesOf';
import { resourceOf } from './resourceOf';
import { tagSet } from './tagSet';

const ip = z.string().ip({ version: 'v4' });
const onInterface = (
  { NetworkInterfaceId: id }: { readonly NetworkInterfaceId: string },
  { cloud }: Call,
) => [resourceOf(cloud, id, { type: 'network-interface' })];

/** A user cannot change an interface that a service created for itself. */
function findOwn(state: State, id: string): Item<'networkInterfaces'> {
  const found = find(state, 'networkInterfaces', id);
  if (found.isRequesterManaged) {
    throw new AwsError(
      'AuthFailure',
      `You do not have permission to access the specified resource.`,
      { status: 403 },
    );
  }
  return found;
}

function limitOf(state: State, instanceId: string | undefined): number {
  const type = state.instances.get(instanceId ?? '')?.type ?? '';
  return instanceTypes[type]?.addressesPerInterface ?? 50;
}

function macOf(id: string): string {
  const hex = Buffer.from(id).toString('hex').slice(-10);
  return `02:${hex.match(/../g)?.join(':') ?? ''}`;
}

function presentAssociation(
  item: Item<'networkInterfaces'>,
  options: { readonly address: string; readonly state: State },
): unknown {
  const { address, state } = options;
  const held = [...state.addresses.values()].find(
    ({ association }) =>
      association?.networkInterfaceId === item.id &&
      association.privateIp === address,
  );
  if (held) {
    return {
      publicIp: held.publicIp,
      allocationId: held.id,
      associationId: held.association?.id,
      ipOwnerId: '',
    };
  }
  return address === item.addresses[0] && item.publicIp
    ? { publicIp: item.publicIp, ipOwnerId: 'amazon' }
    : undefined;
}

/**
 * An interface as EC2 shows it.
 *
 * @internal
 */
export function presentInterface(
  item: Item<'networkInterfaces'>,
  state: State,
): Readonly<Record<string, unknown>> {
  const subnet = state.subnets.get(item.subnetId);
  const { attachment, connectionTracking: tracking } = item;
  return {
    networkInterfaceId: item.id,
    subnetId: item.subnetId,
    vpcId: subnet?.vpcId,
    availabilityZone: subnet?.zone,
    description: item.description,
    interfaceType: item.interfaceType,
    requesterManaged: item.isRequesterManaged,
    status: attachment || item.isRequesterManaged ? 'in-use' : 'available',
    macAddress: macOf(item.id),
    privateIpAddress: item.addresses[0],
    sourceDestCheck: item.sourceDestCheck,
    groupSet: item.securityGroupIds.map(groupId => ({
      groupId,
      groupName: state.securityGroups.get(groupId)?.name ?? groupId,
    })),
    attachment: attachment
      ? {
          attachmentId: attachment.id,
          instanceId: attachment.instanceId,
          deviceIndex: attachment.deviceIndex,
          status: 'attached',
          deleteOnTermination: attachment.deleteOnTermination,
        }
      : undefined,
    association: presentAssociation(item, {
      address: item.addresses[0],
      state,
    }),
    connectionTrackingConfiguration: {
      tcpEstablishedTimeout: tracking.tcpEstablishedSeconds,
      udpStreamTimeout: tracking.udpStreamSeconds,
      udpTimeout: tracking.udpSeconds,
    },
    privateIpAddressesSet: item.addresses.map((address, index) => ({
      privateIpAddress: address,
      primary: index === 0,
      association: presentAssociation(item, { address, state }),
    })),
    tagSet: tagSet(item.tags),
  };
}

/**
 * Network interfaces: their addresses, attachments and settings.
 *
 * @internal
 */
export const networkInterfaceActions = [
  describe({
    name: 'DescribeNetworkInterfaces',
    kind: 'networkInterfaces',
    ids: 'NetworkInterfaceId',
    notFound: {
      code: 'InvalidNetworkInterfaceID.NotFound',
      noun: 'networkInterface ID',
    },
    set: 'networkInterfaceSet',
    filters: {
      'network-interface-id': ({ id }) => id,
      'subnet-id': ({ subnetId }) => subnetId,
      'vpc-id': ({ subnetId }, state) => state.subnets.get(subnetId)?.vpcId,
      'availability-zone': ({ subnetId }, state) =>
        state.subnets.get(subnetId)?.zone,
      'attachment.instance-id': ({ attachment }) => attachment?.instanceId,
      'attachment.attachment-id': ({ attachment }) => attachment?.id,
      'addresses.private-ip-address': ({ addresses }) => addresses,
      'private-ip-address': ({ addresses }) => addresses[0],
      'group-id': ({ securityGroupIds }) => securityGroupIds,
      'interface-type': ({ interfaceType }) => interfaceType,
      'requester-managed': ({ isRequesterManaged }) => isRequesterManaged,
      description: ({ description }) => description,
      status: ({ attachment, isRequesterManaged }) =>
        attachment || isRequesterManaged ? 'in-use' : 'available',
    },
    present: presentInterface,
  }),
  action({
    name: 'CreateNetworkInterface',
    isWrite: true,
    input: z
      .object({
        SubnetId: text,
        Description: text.optional(),
        PrivateIpAddress: ip.optional(),
        SecurityGroupId: texts.optional(),
        ClientToken: text.optional(),
        TagSpecification: list(
          z
            .object({
              ResourceType: z.literal('network-interface'),
              Tag: tagList,
            })
            .strict(),
        ).optional(),
      })
      .strict(),
    resources: ({ SubnetId: subnetId, SecurityGroupId: groups }, { cloud }) => [
      { arn: cloud.arn('ec2', 'network-interface/*') },
      resourceOf(cloud, subnetId, { type: 'subnet' }),
      ...(groups ?? []).map(id => resourceOf(cloud, id)),
    ],
    handle: (input, { cloud, state }) => {
      const subnet = find(state, 'subnets', input.SubnetId);
      const groups = input.SecurityGroupId ?? [];
      groups.forEach(id => find(state, 'securityGroups', id));
      const made = createInterface(cloud, {
        subnet,
        description: input.Description ?? '',
        securityGroupIds: groups,
        addresses: [
          allotPrivateIp(state, { subnet, wanted: input.PrivateIpAddress }),
        ],
        tags: tagsOf(input.TagSpecification?.flatMap(({ Tag }) => Tag)),
      });
      return { networkInterface: presentInterface(made, state) };
    },
  }),
  action({
    name: 'DeleteNetworkInterface',
    isWrite: true,
    input: z.object({ NetworkInterfaceId: text }).strict(),
    resources: onInterface,
    handle: ({ NetworkInterfaceId: id }, { state }) => {
      if (findOwn(state, id).attachment) {
        throw new AwsError(
          'InvalidNetworkInterface.InUse',
          `Network interface '${id}' is currently in use.`,
        );
      }
      deleteInterface(state, id);
      return { return: true };
    },
  }),
  action({
    name: 'AttachNetworkInterface',
    isWrite: true,
    input: z
      .object({
        NetworkInterfaceId: text,
        InstanceId: text,
        DeviceIndex: int,
        NetworkCardIndex: int.optional(),
      })
      .strict(),
    resources: (input, call) => [
      ...onInterface(input, call),
      resourceOf(call.cloud, input.InstanceId, { type: 'instance' }),
    ],
    handle: (input, { cloud, state }) => {
      const item = findOwn(state, input.NetworkInterfaceId);
      const instance = find(state, 'instances', input.InstanceId);
      const there = interfacesOf(state, instance.id);
      const zoneOf = (id: string) => state.subnets.get(id)?.zone;
      const limit = instanceTypes[instance.type]?.interfaces ?? 2;
      if (item.attachment) {
        throw new AwsError(
          'InvalidNetworkInterface.InUse',
          `Interface: [${item.id}] in use.`,
        );
      }
      if (!['running', 'stopped', 'pending'].includes(instance.state)) {
        throw new AwsError(
          'IncorrectState',
          `Instance '${instance.id}' is not in a valid state for this operation: ${instance.state}`,
        );
      }
      if (zoneOf(item.subnetId) !== zoneOf(instance.subnetId)) {
        throw new AwsError(
          'InvalidParameterCombination',
          'You may not attach a network interface to an instance if they are not in the same availability zone',
        );
      }
      if (
        there.some(
          ({ attachment }) => attachment?.deviceIndex === input.DeviceIndex,
        )
      ) {
        throw new AwsError(
          'InvalidParameterValue',
          `Instance '${instance.id}' already has an interface attached at device index '${input.DeviceIndex}'.`,
        );
      }
      if (there.length >= limit) {
        throw new AwsError(
          'AttachmentLimitExceeded',
          `Interface count ${there.length + 1} exceeds the limit for ${
            instance.type
          }`,
        );
      }
      if (item.addresses.length > limitOf(state, instance.id)) {
        throw new AwsError(
          'PrivateIpAddressLimitExceeded',
          `Number of private addresses will exceed limit.`,
        );
      }
      const attachmentId = cloud.ids.next('eni-attach');
      item.attachment = {
        id: attachmentId,
        instanceId: instance.id,
        deviceIndex: input.DeviceIndex,
        deleteOnTermination: false,
      };
      return { attachmentId, networkCardIndex: 0 };
    },
  }),
  action({
    name: 'DetachNetworkInterface',
    isWrite: true,
    input: z.object({ AttachmentId: text, Force: bool.optional() }).strict(),
    resources: ({ AttachmentId: id }, { cloud }) => {
      const item = attached(cloud.state, id);
      return item?.attachment
        ? [
            resourceOf(cloud, item.id),
            resourceOf(cloud, item.attachment.instanceId),
          ]
        : [];
    },
    handle: ({ AttachmentId: id }, { state }) => {
      const item = attached(state, id);
      if (!item?.attachment) {
        throw new AwsError(
          'InvalidAttachmentID.NotFound',
          `The attachment ID '${id}' does not exist`,
        );
      }
      if (item.attachment.deviceIndex === 0) {
        throw new AwsError(
          'OperationNotPermitted',
          `The network interface at device index 0 cannot be detached.`,
        );
      }
      item.attachment = undefined;
      return { return: true };
    },
  }),
  action({
    name: 'AssignPrivateIpAddresses',
    isWrite: true,
    input: z
      .object({
        NetworkInterfaceId: text,
        PrivateIpAddress: list(ip).optional(),
        SecondaryPrivateIpAddressCount: int.optional(),
        AllowReassignment: bool.optional(),
      })
      .strict(),
    resources: onInterface,
    handle: (input, { state }) => {
      const item = findOwn(state, input.NetworkInterfaceId);
      const subnet = find(state, 'subnets', item.subnetId);
      const wanted = input.PrivateIpAddress ?? [];
      const count = input.SecondaryPrivateIpAddressCount ?? 0;
      if (wanted.length > 0 === count > 0) {
        throw new AwsError(
          'InvalidParameterCombination',
          'Give either addresses or the number of secondary addresses.',
        );
      }
      const added = wanted.filter(each => !item.addresses.includes(each));
      const total = item.addresses.length + added.length + count;
      if (total > limitOf(state, item.attachment?.instanceId)) {
        throw new AwsError(
          'PrivateIpAddressLimitExceeded',
          `Number of private addresses will exceed limit.`,
        );
      }
      if (input.AllowReassignment) {
        added.forEach(address => takeAway(state, item, address));
      }
      const taken: string[] = [];
      for (const each of [
        ...added,
        ...Array.from({ length: count }, () => undefined),
      ]) {
        taken.push(
          allotPrivateIp(state, { subnet, wanted: each, besides: taken }),
        );
      }
      item.addresses.push(...taken);
      return {
        networkInterfaceId: item.id,
        assignedPrivateIpAddressesSet: taken.map(privateIpAddress => ({
          privateIpAddress,
        })),
        return: true,
      };
    },
  }),
  action({
    name: 'UnassignPrivateIpAddresses',
    isWrite: true,
    input: z
      .object({ NetworkInterfaceId: text, PrivateIpAddress: list(ip) })
      .strict(),
    resources: onInterface,
    handle: (input, { state }) => {
      const item = findOwn(state, input.NetworkInterfaceId);
      for (const address of input.PrivateIpAddress) {
        if (item.addresses.indexOf(address) < 1) {
          throw new AwsError(
            'InvalidParameterValue',
            `Some of [${address}] are not assigned to interface ${item.id} as a secondary address`,
          );
        }
      }
      input.PrivateIpAddress.forEach(address => drop(state, item, address));
      return { return: true };
    },
  }),
  action({
    name: 'ModifyNetworkInterfaceAttribute',
    isWrite: true,
    input: z
      .object({
        NetworkInterfaceId: text,
        SourceDestCheck: z.object({ Value: bool }).strict().optional(),
        Description: z.object({ Value: z.string() }).strict().optional(),
        SecurityGroupId: texts.optional(),
        Attachment: z
          .object({ AttachmentId: text, DeleteOnTermination: bool })
          .strict()
          .optional(),
        ConnectionTrackingSpecification: z
          .object({
            // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingSpecificationRequest.html
            TcpEstablishedTimeout: int
              .pipe(z.number().min(60).max(432_000))
              .optional(),
            UdpStreamTimeout: int.pipe(z.number().min(60).max(180)).optional(),
            UdpTimeout: int.pipe(z.number().min(30).max(60)).optional(),
          })
          .strict()
          .optional(),
      })
      .strict(),
    resources: onInterface,
    handle: ({ NetworkInterfaceId: id, ...input }, { state }) => {
      const item = findOwn(state, id);
      const given = Object.values(input).filter(each => each !== undefined);
      if (given.length !== 1) {
        throw new AwsError(
          'InvalidParameterCombination',
          'Exactly one attribute can be modified at a time.',
        );
      }
      const { attachment } = item;
      if (input.Attachment) {
        if (attachment?.id !== input.Attachment.AttachmentId) {
          throw new AwsError(
            'InvalidAttachmentID.NotFound',
            `The attachment ID '${input.Attachment.AttachmentId}' does not exist`,
          );
        }
        attachment.deleteOnTermination = input.Attachment.DeleteOnTermination;
      }
      input.SecurityGroupId?.forEach(group =>
        find(state, 'securityGroups', group),
      );
      item.sourceDestCheck =
        input.SourceDestCheck?.Value ?? item.sourceDestCheck;
      item.description = input.Description?.Value ?? item.description;
      item.securityGroupIds = input.SecurityGroupId ?? item.securityGroupIds;
      const tracking = input.ConnectionTrackingSpecification;
      if (tracking) {
        item.connectionTracking = {
          tcpEstablishedSeconds: tracking.TcpEstablishedTimeout,
          udpStreamSeconds: tracking.UdpStreamTimeout,
          udpSeconds: tracking.UdpTimeout,
        };
      }
      return { return: true };
    },
  }),
];

function attached(state: State, attachmentId: string) {
  return [...state.networkInterfaces.values()].find(
    ({ attachment }) => attachment?.id === attachmentId,
  );
}

/** Removes an address from an interface, and with it its Elastic IP address. */
function drop(
  state: State,
  item: Item<'networkInterfaces'>,
  address: string,
): void {
  item.addresses = item.addresses.filter(each => each !== address);
  for (const elastic of state.addresses.values()) {
    if (
      elastic.association?.networkInterfaceId === item.id &&
      elastic.association.privateIp === address
    ) {
      elastic.association = undefined;
    }
  }
}

/** A secondary address can be taken from another interface of the subnet; a primary address cannot. */
function takeAway(
  state: State,
  item: Item<'networkInterfaces'>,
  address: string,
): void {
  const holder = [...state.networkInterfaces.values()].find(
    other =>
      other.subnetId === item.subnetId && other.addresses.indexOf(address) > 0,
  );
  if (holder) {
    drop(state, holder, address);
  }
}
