import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action } from '../service/Action';
import { bool, list, tagList, text } from '../service/fields';
import { tagsOf } from '../service/tagsOf';
import type { Item, State } from '../state/State';
import { describe } from './describe';
import { find } from './find';
import { interfacesOf } from './interfacesOf';
import { resourceOf } from './resourceOf';
import { tagSet } from './tagSet';

const notTheirs = () =>
  new AwsError(
    'AuthFailure',
    'You do not have permission to access the specified resource.',
    { status: 403 },
  );

function byAssociation(state: State, id: string): Item<'addresses'> {
  const found = [...state.addresses.values()].find(
    ({ association }) => association?.id === id,
  );
  if (!found) {
    throw new AwsError(
      'InvalidAssociationID.NotFound',
      `The association ID '${id}' does not exist`,
    );
  }
  return found;
}

/** The interface that an address is to be associated with, by its id or as the only one of an instance. */
function interfaceFor(
  state: State,
  input: { readonly NetworkInterfaceId?: string; readonly InstanceId?: string },
): Item<'networkInterfaces'> {
  const { NetworkInterfaceId: id, InstanceId: instanceId } = input;
  if (id !== undefined && instanceId !== undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'You may specify either instance or network interface, but not both',
    );
  }
  if (id !== undefined) {
    const item = find(state, 'networkInterfaces', id);
    if (item.isRequesterManaged) {
      throw notTheirs();
    }
    return item;
  }
  if (instanceId === undefined) {
    throw new AwsError(
      'MissingParameter',
      'Either instance ID or network interface id must be specified',
    );
  }
  const instance = find(state, 'instances', instanceId);
  const [only, ...others] = interfacesOf(state, instanceId);
  if (others.length > 0) {
    throw new AwsError(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${instanceId}'. Please specify an interface ID for the operation instead.`,
    );
  }
  if (!only || instance.state === 'pending') {
    throw new AwsError(
      'InvalidInstanceID',
      `The ${instance.state} instance '${instanceId}' is not in a valid state for this operation.`,
    );
  }
  return only;
}

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
    notFound: { code: 'InvalidAllocationID.NotFound', noun: 'allocation ID' },
    set: 'addressesSet',
    isWhole: true,
    extra: { PublicIp: list(text).optional() },
    picks: ({ publicIp }, { PublicIp: wanted }) =>
      !Array.isArray(wanted) || wanted.includes(publicIp),
    filters: {
      'allocation-id': ({ id }) => id,
      'association-id': ({ association }) => association?.id,
      domain: () => 'vpc',
      'network-interface-id': ({ association }) =>
        association?.networkInterfaceId,
      'instance-id': ({ association }, state) =>
        instanceOf(state, association?.networkInterfaceId),
      'private-ip-address': ({ association }) => association?.privateIp,
      'public-ip': ({ publicIp }) => publicIp,
    },
    present: ({ id, publicIp, association, tags }, state) => ({
      allocationId: id,
      publicIp,
      domain: 'vpc',
      publicIpv4Pool: 'amazon',
      associationId: association?.id,
      networkInterfaceId: association?.networkInterfaceId,
      privateIpAddress: association?.privateIp,
      instanceId: instanceOf(state, association?.networkInterfaceId),
      tagSet: tagSet(tags),
    }),
  }),
  action({
    name: 'AllocateAddress',
    isWrite: true,
    input: z
      .object({
        Domain: z.literal('vpc').optional(),
        TagSpecification: list(
          z
            .object({ ResourceType: z.literal('elastic-ip'), Tag: tagList })
            .strict(),
        ).optional(),
      })
      .strict(),
    resources: (_, { cloud }) => [{ arn: cloud.arn('ec2', 'elastic-ip/*') }],
    handle: ({ TagSpecification: specification }, { cloud, state }) => {
      const publicIp =
        state.addresses.size < cloud.settings.limits.elasticIps
          ? cloud.publicAddresses.takeIPv4()
          : undefined;
      if (publicIp === undefined) {
        throw new AwsError(
          'AddressLimitExceeded',
          'The maximum number of addresses has been reached.',
        );
      }
      const { id } = cloud.put('addresses', {
        id: cloud.ids.next('eipalloc'),
        publicIp,
        tags: tagsOf(specification?.flatMap(({ Tag }) => Tag)),
      });
      return { publicIp, domain: 'vpc', allocationId: id };
    },
  }),
  action({
    name: 'ReleaseAddress',
    isWrite: true,
    input: z.object({ AllocationId: text }).strict(),
    resources: ({ AllocationId: id }, { cloud }) => [
      resourceOf(cloud, id, { type: 'elastic-ip' }),
    ],
    handle: ({ AllocationId: id }, { cloud, state }) => {
      const { association, publicIp } = find(state, 'addresses', id);
      if (association || isOfGateway(state, id)) {
        throw new AwsError(
          'InvalidIPAddress.InUse',
          `Address ${publicIp} is in use.`,
        );
      }
      state.addresses.delete(id);
      cloud.publicAddresses.releaseIPv4(publicIp);
      return { return: true };
    },
  }),
  action({
    name: 'AssociateAddress',
    isWrite: true,
    input: z
      .object({
        AllocationId: text,
        NetworkInterfaceId: text.optional(),
        InstanceId: text.optional(),
        PrivateIpAddress: z.string().ip({ version: 'v4' }).optional(),
        AllowReassociation: bool.optional(),
      })
      .strict(),
    resources: (input, { cloud }) => [
      resourceOf(cloud, input.AllocationId, { type: 'elastic-ip' }),
      ...(input.NetworkInterfaceId === undefined
        ? []
        : [
            resourceOf(cloud, input.NetworkInterfaceId, {
              type: 'network-interface',
            }),
          ]),
      ...(input.InstanceId === undefined
        ? []
        : [resourceOf(cloud, input.InstanceId, { type: 'instance' })]),
    ],
    handle: (input, { cloud, state }) => {
      const address = find(state, 'addresses', input.AllocationId);
      const item = interfaceFor(state, input);
      const privateIp = input.PrivateIpAddress ?? item.addresses[0];
      const vpcId = state.subnets.get(item.subnetId)?.vpcId ?? '';
      if (!item.addresses.includes(privateIp)) {
        throw new AwsError(
          'InvalidParameterValue',
          `The private IP address '${privateIp}' is not assigned to interface '${item.id}'`,
        );
      }
      if (
        ![...state.internetGateways.values()].some(
          gateway => gateway.vpcId === vpcId,
        )
      ) {
        throw new AwsError(
          'Gateway.NotAttached',
          `Network ${vpcId} is not attached to any internet gateway`,
        );
      }
      if (isOfGateway(state, address.id)) {
        throw notTheirs();
      }
      const holder = [...state.addresses.values()].find(
        ({ association }) =>
          association?.networkInterfaceId === item.id &&
          association.privateIp === privateIp,
      );
      if (holder === address && address.association) {
        return { return: true, associationId: address.association.id };
      }
      // "Reassociation is automatic, but you can specify false to ensure the operation fails" (API reference).
      const taken = address.association
        ? `resource ${address.id} is already associated with associate-id ${address.association.id}`
        : holder &&
          `resource ${item.id} is already associated with associate-id ${
            holder.association?.id ?? ''
          }`;
      if (input.AllowReassociation === false && taken) {
        throw new AwsError('Resource.AlreadyAssociated', taken);
      }
      if (holder) {
        holder.association = undefined;
      }
      const associationId = cloud.ids.next('eipassoc');
      address.association = {
        id: associationId,
        networkInterfaceId: item.id,
        privateIp,
      };
      return { return: true, associationId };
    },
  }),
  action({
    name: 'DisassociateAddress',
    isWrite: true,
    input: z.object({ AssociationId: text }).strict(),
    resources: ({ AssociationId: id }, { cloud }) =>
      [...cloud.state.addresses.values()]
        .filter(({ association }) => association?.id === id)
        .flatMap(address => [
          resourceOf(cloud, address.id),
          resourceOf(cloud, address.association?.networkInterfaceId ?? ''),
        ]),
    handle: ({ AssociationId: id }, { state }) => {
      const address = byAssociation(state, id);
      if (isOfGateway(state, address.id)) {
        throw notTheirs();
      }
      address.association = undefined;
      return { return: true };
    },
  }),
];

function instanceOf(
  state: State,
  interfaceId: string | undefined,
): string | undefined {
  return state.networkInterfaces.get(interfaceId ?? '')?.attachment?.instanceId;
}

function isOfGateway(state: State, allocationId: string): boolean {
  return [...state.natGateways.values()].some(({ addresses }) =>
    addresses.some(each => each.allocationId === allocationId),
  );
}
