import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { emitEvent } from '../events/emitEvent';
import type { Item } from '../state/State';
import { createInterface } from './createInterface';
import { deleteInterface } from './deleteInterface';
import { find } from './find';
import { instanceTypes } from './instanceTypes';
import { interfacesOf } from './interfacesOf';

type Instance = Item<'instances'>;

/** Assumed: the durations of changes of an instance's state. A terminated one is shown for about an hour (EC2 guide). */
const milliseconds = {
  pending: 5_000,
  stopping: 10_000,
  'shutting-down': 10_000,
  terminated: 3_600_000,
};

/**
 * Launches an instance with its primary interface; throws when its zone has no capacity.
 *
 * @internal
 */
export function launchInstance(
  cloud: Cloud,
  options: Pick<Instance, 'type' | 'imageId' | 'subnetId' | 'isSpot' | 'tags'> &
    Partial<Pick<Instance, 'role'>> & {
      readonly securityGroupIds: readonly string[];
    },
): Instance {
  const { securityGroupIds, ...given } = options;
  const { state, settings } = cloud;
  const subnet = find(state, 'subnets', given.subnetId);
  if (!(given.type in instanceTypes)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value '${given.type}' for InstanceType.`,
    );
  }
  if (
    settings.noCapacity.has(subnet.zone) ||
    settings.noCapacity.has(`${subnet.zone}/${given.type}`)
  ) {
    throw new AwsError(
      'InsufficientInstanceCapacity',
      `We currently do not have sufficient ${given.type} capacity in the Availability Zone you requested (${subnet.zone}). Our system will be working on provisioning additional capacity.`,
      { status: 500 },
    );
  }
  const id = cloud.ids.next('i');
  const primary = createInterface(cloud, {
    subnet,
    securityGroupIds: [...securityGroupIds],
    attachment: {
      id: cloud.ids.next('eni-attach'),
      instanceId: id,
      deviceIndex: 0,
      deleteOnTermination: true,
    },
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
    isAtRisk: false,
    launchedAt: cloud.now().toISOString(),
  });
  enter(cloud, instance, 'pending');
  cloud.agenda.after(milliseconds.pending, () => {
    if (instance.state === 'pending') {
      enter(cloud, instance, 'running');
    }
  });
  return instance;
}

/**
 * Starts a stopped instance.
 *
 * @internal
 */
export function startInstance(cloud: Cloud, instance: Instance): void {
  if (instance.state === 'running' || instance.state === 'pending') {
    return;
  }
  requireState(instance, ['stopped'], 'started');
  enter(cloud, instance, 'pending');
  instance.isHostImpaired = false;
  cloud.agenda.after(milliseconds.pending, () => {
    if (instance.state === 'pending') {
      enter(cloud, instance, 'running');
    }
  });
}

/**
 * Stops an instance; its interfaces and their addresses stay.
 *
 * @internal
 */
export function stopInstance(cloud: Cloud, instance: Instance): void {
  if (instance.state === 'stopping' || instance.state === 'stopped') {
    return;
  }
  requireState(instance, ['running', 'pending'], 'stopped');
  enter(cloud, instance, 'stopping');
  cloud.agenda.after(milliseconds.stopping, () => {
    if (instance.state === 'stopping') {
      enter(cloud, instance, 'stopped');
    }
  });
}

/**
 * Terminates an instance. Interfaces with DeleteOnTermination are deleted, the others are detached. A terminated instance is removed after an hour.
 *
 * @internal
 */
export function terminateInstance(
  cloud: Cloud,
  instance: Instance,
  options: { readonly reason?: string } = {},
): void {
  if (instance.state === 'shutting-down' || instance.state === 'terminated') {
    return;
  }
  const { reason = 'Client.UserInitiatedShutdown' } = options;
  instance.stateReason = { code: reason, message: reason };
  enter(cloud, instance, 'shutting-down');
  cloud.agenda.after(milliseconds['shutting-down'], () => {
    for (const item of interfacesOf(cloud.state, instance.id)) {
      if (item.attachment?.deleteOnTermination) {
        deleteInterface(cloud.state, item.id);
      } else {
        item.attachment = undefined;
      }
    }
    enter(cloud, instance, 'terminated');
    cloud.agenda.after(milliseconds.terminated, () => {
      cloud.state.instances.delete(instance.id);
    });
  });
}

/**
 * The host of an instance fails: the instance stops working immediately, and only status checks show it.
 *
 * @internal
 */
export function failInstance(cloud: Cloud, instance: Instance): void {
  instance.isHostImpaired = true;
  cloud.changedByTime('InstanceFailed');
}

function enter(
  cloud: Cloud,
  instance: Instance,
  state: Instance['state'],
): void {
  instance.state = state;
  if (state === 'running') {
    instance.stateReason = undefined;
  }
  cloud.changedByTime(
    `Instance${state.charAt(0).toUpperCase()}${state
      .slice(1)
      .replace('-d', 'D')}`,
  );
  emitEvent(cloud, {
    source: 'aws.ec2',
    'detail-type': 'EC2 Instance State-change Notification',
    resources: [cloud.arn('ec2', `instance/${instance.id}`)],
    detail: { 'instance-id': instance.id, state },
  });
}

function requireState(
  { id, state }: Instance,
  states: readonly Instance['state'][],
  verb: string,
): void {
  if (!states.includes(state)) {
    throw new AwsError(
      'IncorrectInstanceState',
      `The instance '${id}' is not in a state from which it can be ${verb}.`,
    );
  }
}
