import { z } from 'zod/v3';
import { demand } from '../AwsError';
import { action } from '../service/Action';
import { bool, text } from '../service/fields';
import { find, on } from '../state/kinds';
import { describe } from './describe';
import { addressAt } from './interfaces';
import { findOwn } from './networkInterfaces';

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
    isWrite: true,
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
