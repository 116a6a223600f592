import { z } from 'zod/v3';
import { demand } from '../AwsError';
import { action } from '../service/Action';
import { bool, int, object, text } from '../service/fields';
import type { Item, State } from '../state/State';
import { find, on, resourceOf } from '../state/kinds';
import { describe } from './describe';
import { instanceTypes } from './instanceLife';
import {
  addressAt,
  deleteInterface,
  interfacesOf,
  attachmentTo,
  presentInterface,
} from './interfaces';

/** An interface that its user may change: those that services make for themselves are not. */
function findOwn(
  call: { readonly state: State },
  id: string,
): Item<'networkInterfaces'> {
  const found = find(call, 'networkInterfaces', id);
  demand(
    !found.isRequesterManaged,
    'AuthFailure 403: You do not have permission to access the specified resource.',
  );
  return found;
}

const findAttached = (state: State, attachmentId: string) =>
  [...state.networkInterfaces.values()].find(
    ({ attachment }) => attachment?.id === attachmentId,
  );

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
  const [interfaces, addressesOfEach] = instanceTypes[instance.type];
  demand(
    !item.attachment,
    `InvalidNetworkInterface.InUse: Interface: [${item.id}] in use.`,
  );
  demand(
    ['running', 'stopped', 'pending'].includes(instance.state),
    `IncorrectState: Instance '${instance.id}' is not in a valid state for this operation: ${instance.state}`,
  );
  demand(
    zoneOf(item.subnetId) === zoneOf(instance.subnetId),
    'InvalidParameterCombination: You may not attach a network interface to an instance if they are not in the same availability zone',
  );
  demand(
    there.every(each => each.attachment?.deviceIndex !== deviceIndex),
    `InvalidParameterValue: Instance '${instance.id}' already has an interface attached at device index '${deviceIndex}'.`,
  );
  const count = there.length + 1;
  demand(
    count <= interfaces,
    `AttachmentLimitExceeded: Interface count ${count} exceeds the limit for ${instance.type}`,
  );
  demand(
    item.addresses.length <= addressesOfEach,
    'PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.',
  );
}

const between = (least: number, most: number) =>
  int.pipe(z.number().min(least).max(most)).optional();

/** Network interfaces: their attachments and settings. @internal */
export const networkInterfaceActions = [
  describe({
    name: 'DescribeNetworkInterfaces',
    kind: 'networkInterfaces',
    filters: [
      'network-interface-id',
      'subnet-id',
      'vpc-id',
      'availability-zone',
      'attachment.instance-id',
      'private-ip-address',
      'interface-type',
      'requester-managed',
      'description',
      'status',
    ],
    paths: {
      'addresses.private-ip-address': 'privateIpAddressesSet.privateIpAddress',
      'group-id': 'groupSet.groupId',
    },
    present: presentInterface,
  }),
  action({
    name: 'AttachNetworkInterface',
    input: { NetworkInterfaceId: text, InstanceId: text, DeviceIndex: int },
    resources: on(['NetworkInterfaceId', 'InstanceId']),
    handle: ({ DeviceIndex: deviceIndex, ...input }, call) => {
      const item = findOwn(call, input.NetworkInterfaceId);
      const instance = find(call, 'instances', input.InstanceId);
      requireFit(call.state, item, { instance, deviceIndex });
      const made = attachmentTo(call.cloud, instance.id);
      const deleteOnTermination = false;
      item.attachment = { ...made, deviceIndex, deleteOnTermination };
      return { attachmentId: made.id, networkCardIndex: 0 };
    },
  }),
  action({
    name: 'DetachNetworkInterface',
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
      demand(
        item?.attachment,
        `InvalidAttachmentID.NotFound: The attachment ID '${id}' does not exist`,
      );
      demand(
        item.attachment.deviceIndex > 0,
        'OperationNotPermitted: The network interface at device index 0 cannot be detached.',
      );
      item.attachment = undefined;
      return { return: true };
    },
  }),
  action({
    name: 'DeleteNetworkInterface',
    input: { NetworkInterfaceId: text },
    resources: on(['NetworkInterfaceId']),
    handle: ({ NetworkInterfaceId: id }, call) => {
      const item = findOwn(call, id);
      demand(
        !item.attachment,
        `InvalidParameterValue: Network interface '${id}' is currently in use.`,
      );
      deleteInterface(call.state, item);
      return { return: true };
    },
  }),
  action({
    name: 'ModifyNetworkInterfaceAttribute',
    input: {
      NetworkInterfaceId: text,
      SourceDestCheck: object({ Value: bool }).optional(),
      // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingSpecificationRequest.html
      ConnectionTrackingSpecification: object({
        TcpEstablishedTimeout: between(60, 432_000),
        UdpStreamTimeout: between(60, 180),
        UdpTimeout: between(30, 60),
      }).optional(),
    },
    resources: on(['NetworkInterfaceId']),
    handle: (input, call) => {
      const item = findOwn(call, input.NetworkInterfaceId);
      const {
        SourceDestCheck: check,
        ConnectionTrackingSpecification: tracking,
      } = input;
      demand(
        !check !== !tracking,
        'InvalidParameterCombination: Exactly one attribute can be modified at a time.',
      );
      item.sourceDestCheck = check?.Value ?? item.sourceDestCheck;
      item.connectionTracking = tracking
        ? {
            tcpEstablishedSeconds: tracking.TcpEstablishedTimeout,
            udpStreamSeconds: tracking.UdpStreamTimeout,
            udpSeconds: tracking.UdpTimeout,
          }
        : item.connectionTracking;
      return { return: true };
    },
  }),
];

/**
 * Elastic IPs, each of which is in one place at a time.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html @internal
 */
export const addressActions = [
  describe({
    name: 'DescribeAddresses',
    kind: 'addresses',
    ids: 'AllocationId',
    set: 'addressesSet',
    isWhole: true,
    filters: [
      'allocation-id',
      'association-id',
      'network-interface-id',
      'instance-id',
      'private-ip-address',
      'public-ip',
    ],
    present: ({ id, publicIp, association }, state) => ({
      allocationId: id,
      publicIp,
      domain: 'vpc',
      publicIpv4Pool: 'amazon',
      associationId: association?.id,
      networkInterfaceId: association?.networkInterfaceId,
      privateIpAddress: association?.privateIp,
      instanceId: state.networkInterfaces.get(
        association?.networkInterfaceId ?? '',
      )?.attachment?.instanceId,
    }),
  }),
  action({
    name: 'AssociateAddress',
    input: {
      AllocationId: text,
      NetworkInterfaceId: text,
      PrivateIpAddress: z.string().ip({ version: 'v4' }).optional(),
      AllowReassociation: bool.optional(),
    },
    resources: on(['AllocationId', 'NetworkInterfaceId']),
    handle: (input, call) => {
      const { cloud, state } = call;
      const address = find(call, 'addresses', input.AllocationId);
      const item = findOwn(call, input.NetworkInterfaceId);
      const privateIp = input.PrivateIpAddress ?? item.addresses[0];
      const vpcId = state.subnets.get(item.subnetId)?.vpcId;
      const gateways = [...state.internetGateways.values()];
      demand(
        item.addresses.includes(privateIp),
        `InvalidParameterValue: The private IP address '${privateIp}' is not assigned to interface '${item.id}'`,
      );
      demand(
        gateways.some(gateway => gateway.vpcId === vpcId),
        `Gateway.NotAttached: Network ${vpcId} is not attached to any internet gateway`,
      );
      if (address.association) {
        // The address of a NAT gateway stays with it.
        findOwn(call, address.association.networkInterfaceId);
      }
      const holder = addressAt(state, item.id, privateIp);
      if (holder === address) {
        return { return: true, associationId: address.association?.id };
      }
      // "Reassociation is automatic, but you can specify false to ensure the operation fails" (API reference).
      const taken = address.association ?? holder?.association;
      demand(
        input.AllowReassociation !== false || !taken,
        `Resource.AlreadyAssociated: resource ${taken?.networkInterfaceId} is already associated with associate-id ${taken?.id}`,
      );
      if (holder) {
        holder.association = undefined;
      }
      const id = cloud.nextId('eipassoc');
      address.association = { id, networkInterfaceId: item.id, privateIp };
      return { return: true, associationId: id };
    },
  }),
];
