import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action } from '../service/Action';
import { bool, text } from '../service/fields';
import { addressAt } from './addressAt';
import { describe } from './describe';
import { find } from './ec2Kinds';
import { findOwn } from './networkInterfaces';
import { on } from './resourceOf';

/**
 * Elastic IPs, each of which is in one place at a time.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html
 *
 * @internal
 */
export const addressActions = [
  describe({
    name: 'DescribeAddresses',
    kind: 'addresses',
    ids: 'AllocationId',
    set: 'addressesSet',
    isWhole: true,
    filters: {
      'allocation-id': 'allocationId',
      'association-id': 'associationId',
      'network-interface-id': 'networkInterfaceId',
      'instance-id': 'instanceId',
      'private-ip-address': 'privateIpAddress',
      'public-ip': 'publicIp',
    },
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
    isWrite: true,
    input: {
      AllocationId: text,
      NetworkInterfaceId: text,
      PrivateIpAddress: z.string().ip({ version: 'v4' }).optional(),
      AllowReassociation: bool.optional(),
    },
    resources: on('AllocationId', 'NetworkInterfaceId'),
    handle: (input, { cloud, state }) => {
      const address = find(state, 'addresses', input.AllocationId);
      const item = findOwn(state, input.NetworkInterfaceId);
      const privateIp = input.PrivateIpAddress ?? item.addresses[0];
      const vpcId = state.subnets.get(item.subnetId)?.vpcId;
      const gateways = [...state.internetGateways.values()];
      if (!item.addresses.includes(privateIp)) {
        throw new AwsError(
          'InvalidParameterValue',
          `The private IP address '${privateIp}' is not assigned to interface '${item.id}'`,
        );
      }
      if (!gateways.some(gateway => gateway.vpcId === vpcId)) {
        throw new AwsError(
          'Gateway.NotAttached',
          `Network ${vpcId} is not attached to any internet gateway`,
        );
      }
      if (address.association) {
        // The address of a NAT gateway stays with it.
        findOwn(state, address.association.networkInterfaceId);
      }
      const holder = addressAt(state, item.id, privateIp);
      if (holder === address) {
        return { return: true, associationId: address.association?.id };
      }
      // "Reassociation is automatic, but you can specify false to ensure the operation fails" (API reference).
      const [taken] = [address.association, holder?.association].filter(
        Boolean,
      );
      if (input.AllowReassociation === false && taken) {
        throw new AwsError(
          'Resource.AlreadyAssociated',
          `resource ${taken.networkInterfaceId} is already associated with associate-id ${taken.id}`,
        );
      }
      if (holder) {
        holder.association = undefined;
      }
      const id = cloud.nextId('eipassoc');
      address.association = { id, networkInterfaceId: item.id, privateIp };
      return { return: true, associationId: id };
    },
  }),
];
