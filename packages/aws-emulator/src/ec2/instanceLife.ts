import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { emitEvent } from '../events/emitEvent';
import type { Item } from '../state/State';
import { find } from '../state/kinds';
import {
  createInterface,
  deleteInterface,
  interfacesOf,
  attachmentTo,
} from './interfaces';

/**
 * Types for NAT instances and their limits of interfaces and IPv4 addresses.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/ , the tables "Network specifications", as known in November 2026. @internal
 */
export const instanceTypes: Readonly<
  Record<string, readonly [interfaces: number, addressesOfEach: number]>
> = {
  't4g.nano': [2, 2],
  't4g.micro': [2, 2],
  't4g.small': [3, 4],
  't4g.medium': [3, 6],
  'c7g.medium': [2, 4],
  'c7g.large': [3, 10],
  'c7g.xlarge': [4, 15],
  'c7gn.large': [3, 10],
  'c7gn.xlarge': [4, 15],
  'm7g.medium': [2, 4],
  'm7g.large': [3, 10],
  'm7g.xlarge': [4, 15],
};

type Instance = Item<'instances'>;

/** Assumed: the durations of changes of an instance's state. A terminated one is shown for about an hour (EC2 guide). */
const milliseconds = {
  running: 5_000,
  stopped: 10_000,
  terminated: 10_000,
  removed: 3_600_000,
};

/** Launches an instance with its primary interface; throws when its zone has no capacity. @internal */
export function launchInstance(
  cloud: Cloud,
  options: Pick<Instance, 'type' | 'imageId' | 'subnetId' | 'tags'> &
    Partial<Pick<Instance, 'role'>> & {
      readonly securityGroupIds: readonly string[];
      readonly interfaceTags?: Instance['tags'];
    },
): Instance {
  const { securityGroupIds, interfaceTags = {}, ...given } = options;
  const { noCapacity } = cloud.settings;
  const subnet = find(cloud, 'subnets', given.subnetId);
  const { zone } = subnet;
  demand(
    Object.hasOwn(instanceTypes, given.type),
    `InvalidParameterValue: Invalid value '${given.type}' for InstanceType.`,
  );
  demand(
    !noCapacity.has(zone) && !noCapacity.has(`${zone}/${given.type}`),
    `InsufficientInstanceCapacity 500: We currently do not have sufficient ${given.type} capacity in the Availability Zone you requested (${zone}). Our system will be working on provisioning additional capacity.`,
  );
  const id = cloud.nextId('i');
  const primary = createInterface(cloud, {
    subnet,
    securityGroupIds: [...securityGroupIds],
    tags: interfaceTags,
    attachment: attachmentTo(cloud, id),
    ...(subnet.mapPublicIpOnLaunch
      ? { publicIp: cloud.publicAddresses.takeIPv4() }
      : {}),
  });
  const instance = cloud.put('instances', {
    ...given,
    id,
    subnetId: primary.subnetId,
    state: 'pending',
    isHostImpaired: false,
    launchedAt: cloud.now().toISOString(),
  });
  enter(cloud, instance, 'pending');
  later(cloud, instance, 'running');
  return instance;
}

/** Stops an instance; its interfaces and their addresses stay. @internal */
export function stopInstance(cloud: Cloud, instance: Instance): void {
  const { id, state } = instance;
  demand(
    state !== 'shutting-down' && state !== 'terminated',
    `IncorrectInstanceState: The instance '${id}' is not in a state from which it can be stopped.`,
  );
  if (state === 'running' || state === 'pending') {
    enter(cloud, instance, 'stopping');
    later(cloud, instance, 'stopped');
  }
}

/** Terminates an instance. Interfaces with DeleteOnTermination are deleted, the others are detached. A terminated instance is removed after an hour. @internal */
export function terminateInstance(cloud: Cloud, instance: Instance): void {
  if (instance.state === 'shutting-down' || instance.state === 'terminated') {
    return;
  }
  enter(cloud, instance, 'shutting-down');
  later(cloud, instance, 'terminated');
}

/** Ends a change of state, unless another change has begun meanwhile. */
function later(
  cloud: Cloud,
  instance: Instance,
  next: 'running' | 'stopped' | 'terminated',
): void {
  const { state: now } = instance;
  cloud.agenda.after(milliseconds[next], () => {
    if (instance.state !== now) {
      return;
    }
    if (next === 'terminated') {
      release(cloud, instance);
    }
    enter(cloud, instance, next);
  });
}

/** Deletes or detaches the interfaces. */
function release({ state, agenda }: Cloud, { id }: Instance): void {
  for (const item of interfacesOf(state, id)) {
    if (item.attachment?.deleteOnTermination) {
      deleteInterface(state, item);
    }
    item.attachment = undefined;
  }
  agenda.after(milliseconds.removed, () => state.instances.delete(id));
}

/** Begins a state, and tells it. */
function enter(
  cloud: Cloud,
  instance: Instance,
  state: Instance['state'],
): void {
  instance.state = state;
  cloud.changedByTime('InstanceState');
  emitEvent(cloud, {
    source: 'aws.ec2',
    'detail-type': 'EC2 Instance State-change Notification',
    resources: [cloud.arn('ec2', `instance/${instance.id}`)],
    detail: { 'instance-id': instance.id, state },
  });
}
