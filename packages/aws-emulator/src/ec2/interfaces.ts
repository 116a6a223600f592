import { formatIPv4, parseCidr } from 'emulator-kit';
import { AwsError, demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import type { Item, State } from '../state/State';

type Interface = Item<'networkInterfaces'>;

/** The interfaces that are attached to an instance, by device index. @internal */
export function interfacesOf(
  state: State,
  instanceId: string,
): readonly Interface[] {
  const indexOf = ({ attachment }: Interface) => attachment?.deviceIndex ?? 0;
  return [...state.networkInterfaces.values()]
    .filter(({ attachment }) => attachment?.instanceId === instanceId)
    .sort((a, b) => indexOf(a) - indexOf(b));
}

/** The interface of an instance that has one; an instance with several is refused. @internal */
export function onlyInterface(
  state: State,
  instanceId: string,
): Interface | undefined {
  const [only, ...others] = interfacesOf(state, instanceId);
  demand(
    others.length === 0,
    `InvalidInstanceID: There are multiple interfaces attached to instance '${instanceId}'. Please specify an interface ID for the operation instead.`,
  );
  return only;
}

/** The addresses that a subnet's interfaces hold. @internal */
export function usedAddresses(state: State, subnet: string): readonly string[] {
  return [...state.networkInterfaces.values()].flatMap(
    ({ subnetId, addresses }) => (subnetId === subnet ? addresses : []),
  );
}

/**
 * A free address of a subnet. AWS keeps the first four addresses of a subnet and the last one.
 * https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html @internal
 */
export function allotPrivateIp(state: State, subnet: Item<'subnets'>): string {
  const range = parseCidr(subnet.cidr) ?? { first: 0, last: 0 };
  const used = new Set(usedAddresses(state, subnet.id));
  for (let at = range.first + 4; at < range.last; at += 1) {
    if (!used.has(formatIPv4(at))) {
      return formatIPv4(at);
    }
  }
  throw new AwsError(
    'InsufficientFreeAddressesInSubnet: The specified subnet does not have enough free addresses to satisfy the request.',
  );
}

/** Creates an interface in a subnet, with AWS's defaults for values that are not given. @internal */
export function createInterface(
  cloud: Cloud,
  options: Partial<Interface> & { readonly subnet: Item<'subnets'> },
): Interface {
  const { subnet, ...given } = options;
  return cloud.put('networkInterfaces', {
    id: cloud.nextId('eni'),
    subnetId: subnet.id,
    sourceDestCheck: true,
    securityGroupIds: [],
    description: '',
    interfaceType: 'interface',
    isRequesterManaged: false,
    connectionTracking: {},
    tags: {},
    ...given,
    addresses: given.addresses ?? [allotPrivateIp(cloud.state, subnet)],
  });
}

/** A new attachment to an instance, as its primary interface has it, which ends with it. @internal */
export const attachmentTo = (cloud: Cloud, instanceId: string) => ({
  id: cloud.nextId('eni-attach'),
  instanceId,
  deviceIndex: 0,
  deleteOnTermination: true,
});

/** Deletes an interface; its Elastic IPs remain without an association. @internal */
export function deleteInterface(state: State, { id }: Interface): void {
  state.networkInterfaces.delete(id);
  for (const address of state.addresses.values()) {
    if (address.association?.networkInterfaceId === id) {
      address.association = undefined;
    }
  }
}

/** The Elastic IP at a private address of an interface. @internal */
export function addressAt(
  state: State,
  interfaceId: string,
  privateIp: string,
): Item<'addresses'> | undefined {
  return [...state.addresses.values()].find(
    ({ association }) =>
      association?.networkInterfaceId === interfaceId &&
      association.privateIp === privateIp,
  );
}

/** An interface as EC2 shows it. @internal */
export function presentInterface(item: Interface, state: State) {
  const { attachment, connectionTracking: tracking } = item;
  const subnet = state.subnets.get(item.subnetId);
  const associationOf = (address: string) => {
    const held = addressAt(state, item.id, address);
    if (held) {
      const { publicIp, id: allocationId, association } = held;
      return { publicIp, allocationId, associationId: association?.id };
    }
    return address === item.addresses[0] && item.publicIp
      ? { publicIp: item.publicIp, ipOwnerId: 'amazon' }
      : undefined;
  };
  const addresses = item.addresses.map((privateIpAddress, index) => ({
    privateIpAddress,
    primary: index === 0,
    association: associationOf(privateIpAddress),
  }));
  return {
    networkInterfaceId: item.id,
    subnetId: item.subnetId,
    vpcId: subnet?.vpcId,
    availabilityZone: subnet?.zone,
    description: item.description,
    interfaceType: item.interfaceType,
    requesterManaged: item.isRequesterManaged,
    status: attachment || item.isRequesterManaged ? 'in-use' : 'available',
    privateIpAddress: addresses[0].privateIpAddress,
    sourceDestCheck: item.sourceDestCheck,
    groupSet: item.securityGroupIds.map(groupId => ({
      groupId,
      groupName: state.securityGroups.get(groupId)?.name ?? groupId,
    })),
    attachment: attachment && {
      attachmentId: attachment.id,
      instanceId: attachment.instanceId,
      deviceIndex: attachment.deviceIndex,
      status: 'attached',
      deleteOnTermination: attachment.deleteOnTermination,
    },
    association: addresses[0].association,
    connectionTrackingConfiguration: {
      tcpEstablishedTimeout: tracking.tcpEstablishedSeconds,
      udpStreamTimeout: tracking.udpStreamSeconds,
      udpTimeout: tracking.udpSeconds,
    },
    privateIpAddressesSet: addresses,
  };
}
