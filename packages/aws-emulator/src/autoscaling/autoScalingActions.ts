import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Action, type Call } from '../service/Action';
import { int, object, text, texts } from '../service/fields';
import { listed } from '../service/page';
import { find, on, resourceOf } from '../state/kinds';
import type { Item, State } from '../state/State';

const onGroup = on(['AutoScalingGroupName'], 'autoScalingGroups');

const lifecycleInput = {
  AutoScalingGroupName: text,
  LifecycleHookName: text,
  LifecycleActionToken: text.optional(),
  InstanceId: text.optional(),
};

/** The member that waits for a hook, found by its token or its instance. */
function findWaiting(
  call: Call,
  input: z.output<z.ZodObject<typeof lifecycleInput>>,
) {
  const group = find(call, 'autoScalingGroups', input.AutoScalingGroupName);
  const { LifecycleActionToken: token, InstanceId: id } = input;
  demand(
    token ?? id,
    'ValidationError: Either LifecycleActionToken or InstanceId must be given.',
  );
  const member = group.instances.find(
    each =>
      each.waits?.hook === input.LifecycleHookName &&
      (!token || each.waits.token === token) &&
      (!id || each.id === id),
  );
  const named = token ? `token ${token}` : `instance ID ${id}`;
  demand(
    member,
    `ValidationError: No active Lifecycle Action found with ${named}`,
  );
  return { group, member };
}

function present(cloud: Cloud, group: Item<'autoScalingGroups'>, state: State) {
  const zoneOf = (subnetId = '') => state.subnets.get(subnetId)?.zone ?? '';
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: resourceOf(cloud, group.name, 'autoScalingGroups').arn,
    MinSize: group.min,
    MaxSize: group.max,
    DesiredCapacity: group.desired,
    AvailabilityZones: group.subnetIds.map(zoneOf),
    VPCZoneIdentifier: group.subnetIds.join(','),
    TargetGroupARNs: group.targetGroups,
    HealthCheckType: 'EC2',
    InstanceMaintenancePolicy: {
      MinHealthyPercentage: group.minHealthyPercentage,
      MaxHealthyPercentage: group.maxHealthyPercentage,
    },
    Instances: group.instances.map(({ id, state: lifecycle, isHealthy }) => ({
      InstanceId: id,
      InstanceType: state.instances.get(id)?.type,
      AvailabilityZone: zoneOf(state.instances.get(id)?.subnetId),
      LifecycleState: lifecycle,
      HealthStatus: isHealthy ? 'Healthy' : 'Unhealthy',
      ProtectedFromScaleIn: false,
    })),
    Tags: Object.entries(group.tags).map(([Key, Value]) => ({
      Key,
      Value,
      ResourceId: group.name,
      ResourceType: 'auto-scaling-group',
      PropagateAtLaunch: true,
    })),
  };
}

/** Auto Scaling: groups, their lifecycle hooks, instance refresh. @internal */
export const autoScalingActions: readonly Action[] = [
  action({
    name: 'DescribeAutoScalingGroups',
    input: {
      AutoScalingGroupNames: texts.default([]),
      NextToken: text.optional(),
    },
    handle: (input, call) => {
      const { AutoScalingGroupNames: wanted } = input;
      const { cloud, state } = call;
      const found = [...state.autoScalingGroups.values()].filter(
        ({ name }) => wanted.length === 0 || wanted.includes(name),
      );
      return listed(call, found, {
        token: input.NextToken,
        set: 'AutoScalingGroups',
        present: each => present(cloud, each, state),
      });
    },
  }),
  action({
    name: 'CompleteLifecycleAction',
    input: {
      ...lifecycleInput,
      LifecycleActionResult: z.enum(['CONTINUE', 'ABANDON']),
    },
    resources: onGroup,
    handle: ({ LifecycleActionResult: result, ...input }, call) => {
      const { group, member } = findWaiting(call, input);
      call.cloud.autoScaler.complete(group, member, result);
      return {};
    },
  }),
  action({
    name: 'RecordLifecycleActionHeartbeat',
    input: lifecycleInput,
    resources: onGroup,
    handle: (input, call) => {
      const { group, member } = findWaiting(call, input);
      call.cloud.autoScaler.heartbeat(group, member);
      return {};
    },
  }),
  action({
    name: 'StartInstanceRefresh',
    input: {
      AutoScalingGroupName: text,
      Preferences: object({
        MinHealthyPercentage: int
          .pipe(z.number().min(0).max(100))
          .default('90'),
        MaxHealthyPercentage: int
          .pipe(z.number().min(100).max(200))
          .default('100'),
        InstanceWarmup: int.pipe(z.number().min(0)).default('0'),
      }).default({}),
    },
    resources: onGroup,
    handle: ({ AutoScalingGroupName: name, Preferences: wanted }, call) => {
      const { cloud } = call;
      const group = find(call, 'autoScalingGroups', name);
      demand(
        !cloud.autoScaler.refreshOf(group),
        'InstanceRefreshInProgress: An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.',
      );
      const remaining = group.instances
        .filter(({ state }) => !state.startsWith('Terminat'))
        .map(({ id }) => id);
      const { id } = cloud.put('instanceRefreshes', {
        id: cloud.guids.next(),
        group: name,
        status: 'Pending',
        minHealthyPercentage: wanted.MinHealthyPercentage,
        maxHealthyPercentage: wanted.MaxHealthyPercentage,
        warmupSeconds: wanted.InstanceWarmup,
        remaining,
      });
      return { InstanceRefreshId: id };
    },
  }),
];
