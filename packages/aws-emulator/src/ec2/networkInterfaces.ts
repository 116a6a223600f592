import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action } from '../service/Action';
import { bool, int, object, text } from '../service/fields';
import type { Item, State } from '../state/State';
import { describe } from './describe';
import { deleteInterface } from './deleteInterface';
import { find } from './ec2Kinds';
import { instanceTypes } from './instanceTypes';
import { interfacesOf } from './interfacesOf';
import { presentInterface } from './presentInterface';
import { on, resourceOf } from './resourceOf';

/** An interface that its user may change: those that services make for themselves are not. @internal */
export function findOwn(state: State, id: string): Item<'networkInterfaces'> {
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

function findAttached(state: State, attachmentId: string) {
  return [...state.networkInterfaces.values()].find(
    ({ attachment }) => attachment?.id === attachmentId,
  );
}

/**
 * The rules for attaching an interface to an instance: free, in the same zone, at a free place, within the limits of the type.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html
 */
function requireFit(
  state: State,
  item: Item<'networkInterfaces'>,
  place: { readonly instance: Item<'instances'>; readonly deviceIndex: number },
): void {
  const { instance, deviceIndex } = place;
  const there = interfacesOf(state, instance.id);
  const zoneOf = (id: string) => state.subnets.get(id)?.zone;
  const limits = instanceTypes[instance.type];
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
  if (there.some(each => each.attachment?.deviceIndex === deviceIndex)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Instance '${instance.id}' already has an interface attached at device index '${deviceIndex}'.`,
    );
  }
  if (there.length >= limits.interfaces) {
    throw new AwsError(
      'AttachmentLimitExceeded',
      `Interface count ${there.length + 1} exceeds the limit for ${
        instance.type
      }`,
    );
  }
  if (item.addresses.length > limits.addressesPerInterface) {
    throw new AwsError(
      'PrivateIpAddressLimitExceeded',
      `Number of private addresses will exceed limit.`,
    );
  }
}

/** Network interfaces: their attachments and settings. @internal */
export const networkInterfaceActions = [
  describe({
    name: 'DescribeNetworkInterfaces',
    kind: 'networkInterfaces',
    ids: 'NetworkInterfaceId',
    set: 'networkInterfaceSet',
    filters: {
      'network-interface-id': 'networkInterfaceId',
      'subnet-id': 'subnetId',
      'vpc-id': 'vpcId',
      'availability-zone': 'availabilityZone',
      'attachment.instance-id': 'attachment.instanceId',
      'addresses.private-ip-address': 'privateIpAddressesSet.privateIpAddress',
      'private-ip-address': 'privateIpAddress',
      'group-id': 'groupSet.groupId',
      'interface-type': 'interfaceType',
      'requester-managed': 'requesterManaged',
      description: 'description',
      status: 'status',
    },
    present: presentInterface,
  }),
  action({
    name: 'AttachNetworkInterface',
    isWrite: true,
    input: { NetworkInterfaceId: text, InstanceId: text, DeviceIndex: int },
    resources: on('NetworkInterfaceId', 'InstanceId'),
    handle: (input, { cloud, state }) => {
      const item = findOwn(state, input.NetworkInterfaceId);
      const instance = find(state, 'instances', input.InstanceId);
      const { DeviceIndex: deviceIndex } = input;
      requireFit(state, item, { instance, deviceIndex });
      const attachmentId = cloud.nextId('eni-attach');
      item.attachment = {
        id: attachmentId,
        instanceId: instance.id,
        deviceIndex,
        deleteOnTermination: false,
      };
      return { attachmentId, networkCardIndex: 0 };
    },
  }),
  action({
    name: 'DetachNetworkInterface',
    isWrite: true,
    input: { AttachmentId: text, Force: bool.optional() },
    resources: ({ AttachmentId: id }, { cloud }) => {
      const item = findAttached(cloud.state, id);
      return item?.attachment
        ? [item.id, item.attachment.instanceId].map(each =>
            resourceOf(cloud, each),
          )
        : [];
    },
    handle: ({ AttachmentId: id }, { state }) => {
      const item = findAttached(state, id);
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
    name: 'DeleteNetworkInterface',
    isWrite: true,
    input: { NetworkInterfaceId: text },
    resources: on('NetworkInterfaceId'),
    handle: ({ NetworkInterfaceId: id }, { state }) => {
      const item = findOwn(state, id);
      if (item.attachment) {
        throw new AwsError(
          'InvalidParameterValue',
          `Network interface '${id}' is currently in use.`,
        );
      }
      deleteInterface(state, item);
      return { return: true };
    },
  }),
  action({
    name: 'ModifyNetworkInterfaceAttribute',
    isWrite: true,
    input: {
      NetworkInterfaceId: text,
      SourceDestCheck: object({ Value: bool }).optional(),
      // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingSpecificationRequest.html
      ConnectionTrackingSpecification: object({
        TcpEstablishedTimeout: int
          .pipe(z.number().min(60).max(432_000))
          .optional(),
        UdpStreamTimeout: int.pipe(z.number().min(60).max(180)).optional(),
        UdpTimeout: int.pipe(z.number().min(30).max(60)).optional(),
      }).optional(),
    },
    resources: on('NetworkInterfaceId'),
    handle: (input, { state }) => {
      const item = findOwn(state, input.NetworkInterfaceId);
      const {
        SourceDestCheck: check,
        ConnectionTrackingSpecification: tracking,
      } = input;
      if (!check === !tracking) {
        throw new AwsError(
          'InvalidParameterCombination',
          'Exactly one attribute can be modified at a time.',
        );
      }
      item.sourceDestCheck = check?.Value ?? item.sourceDestCheck;
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
