import {
  DescribeInstancesCommand,
  DescribeNetworkInterfacesCommand,
  EC2Client,
  NetworkInterface,
} from '@aws-sdk/client-ec2';
import { Fleet } from '../../contract';

/** The NAT interface of a zone, and the instance that holds it. */
export interface NatHolder {
  readonly networkInterface: NetworkInterface | undefined;
  readonly instance:
    | { readonly id: string; readonly state: string }
    | undefined;
}

/** The instance that holds the NAT interface of each zone. */
export async function readNatInstances(
  ec2: EC2Client,
  fleet: Fleet,
): Promise<ReadonlyMap<string, NatHolder>> {
  const { NetworkInterfaces = [] } = await ec2.send(
    new DescribeNetworkInterfacesCommand({
      NetworkInterfaceIds: fleet.zones.map(zone => zone.natInterfaceId),
    }),
  );
  const holderOf = (networkInterface: NetworkInterface | undefined) =>
    networkInterface?.Attachment?.Status === 'attached'
      ? networkInterface.Attachment.InstanceId
      : undefined;
  const ids = NetworkInterfaces.map(holderOf).filter(id => id !== undefined);
  const { Reservations = [] } =
    ids.length > 0
      ? await ec2.send(new DescribeInstancesCommand({ InstanceIds: ids }))
      : {};
  const instances = Reservations.flatMap(({ Instances = [] }) => Instances);
  return new Map(
    fleet.zones.map(({ zone, natInterfaceId }) => {
      const networkInterface = NetworkInterfaces.find(
        ({ NetworkInterfaceId }) => NetworkInterfaceId === natInterfaceId,
      );
      const id = holderOf(networkInterface);
      const found = instances.find(({ InstanceId }) => InstanceId === id);
      return [
        zone,
        {
          networkInterface,
          instance: id
            ? { id, state: found?.State?.Name ?? 'unknown' }
            : undefined,
        },
      ];
    }),
  );
}
