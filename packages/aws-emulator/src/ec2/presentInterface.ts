import type { Item, State } from '../state/State';
import { addressAt } from './addressAt';

/** An interface as EC2 shows it. @internal */
export function presentInterface(
  item: Item<'networkInterfaces'>,
  state: State,
) {
  const { attachment, connectionTracking: tracking } = item;
  const subnet = state.subnets.get(item.subnetId);
  const [privateIpAddress] = item.addresses;
  return {
    networkInterfaceId: item.id,
    subnetId: item.subnetId,
    vpcId: subnet?.vpcId,
    availabilityZone: subnet?.zone,
    description: item.description,
    interfaceType: item.interfaceType,
    requesterManaged: item.isRequesterManaged,
    status: attachment || item.isRequesterManaged ? 'in-use' : 'available',
    privateIpAddress,
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
    association: presentAssociation(item, privateIpAddress, state),
    connectionTrackingConfiguration: {
      tcpEstablishedTimeout: tracking.tcpEstablishedSeconds,
      udpStreamTimeout: tracking.udpStreamSeconds,
      udpTimeout: tracking.udpSeconds,
    },
    privateIpAddressesSet: item.addresses.map((address, index) => ({
      privateIpAddress: address,
      primary: index === 0,
      association: presentAssociation(item, address, state),
    })),
  };
}

function presentAssociation(
  item: Item<'networkInterfaces'>,
  address: string,
  state: State,
) {
  const held = addressAt(state, item.id, address);
  if (held) {
    return {
      publicIp: held.publicIp,
      allocationId: held.id,
      associationId: held.association?.id,
    };
  }
  return address === item.addresses[0] && item.publicIp
    ? { publicIp: item.publicIp, ipOwnerId: 'amazon' }
    : undefined;
}
