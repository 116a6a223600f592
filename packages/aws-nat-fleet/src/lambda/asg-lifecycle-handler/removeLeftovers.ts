import {
  DeleteNetworkInterfaceCommand,
  EC2Client,
  paginateDescribeInstances,
  paginateDescribeNetworkInterfaces,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { roles, tags } from '../../contract';
import { Tools } from '../shared/Tools';

/** A probe instance needs minutes. What started it also ends it, unless that was killed. */
const PROBES_LIVE_MILLISECONDS = 3_600_000;

/** What was removed, by id. */
export interface Removed {
  readonly instances: readonly string[];
  readonly networkInterfaces: readonly string[];
}

/**
 * Terminates probe instances that are older than an hour, and deletes interfaces that NAT and probe
 * instances left behind. The NAT interfaces of zones have another role and are never among them.
 */
export async function removeLeftovers(
  ec2: EC2Client,
  { environment, log, now }: Tools,
): Promise<Removed> {
  const tagged = (...values: readonly string[]) => [
    { Name: `tag:${tags.environment}`, Values: [environment] },
    { Name: `tag:${tags.role}`, Values: [...values] },
  ];
  const instances: string[] = [];
  for await (const { Reservations = [] } of paginateDescribeInstances(
    { client: ec2 },
    {
      Filters: [
        ...tagged(roles.probeInstance),
        {
          Name: 'instance-state-name',
          Values: ['pending', 'running', 'stopped'],
        },
      ],
    },
  )) {
    for (const each of Reservations.flatMap(
      ({ Instances = [] }) => Instances,
    )) {
      const age = now().getTime() - (each.LaunchTime?.getTime() ?? 0);
      if (age > PROBES_LIVE_MILLISECONDS) instances.push(each.InstanceId!);
    }
  }
  if (instances.length > 0) {
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: instances }));
  }
  const networkInterfaces: string[] = [];
  for await (const page of paginateDescribeNetworkInterfaces(
    { client: ec2 },
    {
      Filters: [
        ...tagged(roles.instance, roles.probeInstance),
        { Name: 'status', Values: ['available'] },
      ],
    },
  )) {
    for (const { NetworkInterfaceId } of page.NetworkInterfaces ?? []) {
      networkInterfaces.push(NetworkInterfaceId!);
    }
  }
  for (const NetworkInterfaceId of networkInterfaces) {
    await ec2.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId }));
  }
  log.info('leftovers', { instances, networkInterfaces });
  return { instances, networkInterfaces };
}
