import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Call } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { int, object, text, texts } from '../service/fields';
import { listed } from '../service/page';
import type { Service } from '../service/Service';
import type { Item, State } from '../state/State';

type Group = Item<'autoScalingGroups'>;

function invalid(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

function findGroup(state: State, name: string): Group {
  const group = state.autoScalingGroups.get(name);
  if (!group) {
    throw invalid('AutoScalingGroup name not found - null');
  }
  return group;
}

const arnOf = (cloud: Cloud, name: string) =>
  cloud.arn(
    'autoscaling',
    `autoScalingGroup:00000000-0000-4000-a000-000000000000:autoScalingGroupName/${name}`,
  );
const onGroup = (
  { AutoScalingGroupName: name }: { readonly AutoScalingGroupName: string },
  { cloud }: Call,
) => {
  const tags = cloud.state.autoScalingGroups.get(name)?.tags;
  return [{ arn: arnOf(cloud, name), tags }];
};

const lifecycleInput = {
  AutoScalingGroupName: text,
  LifecycleHookName: text,
  LifecycleActionToken: text.optional(),
  InstanceId: text.optional(),
};

/** The member that waits for a hook, found by its token or its instance. */
function findWaiting(
  state: State,
  input: z.output<z.ZodObject<typeof lifecycleInput>>,
) {
  const group = findGroup(state, input.AutoScalingGroupName);
  const { LifecycleActionToken: token, InstanceId: id } = input;
  if (!token && !id) {
    throw invalid('Either LifecycleActionToken or InstanceId must be given.');
  }
  const member = group.instances.find(
    each =>
      each.waits?.hook === input.LifecycleHookName &&
      (!token || each.waits.token === token) &&
      (!id || each.id === id),
  );
  if (!member) {
    throw invalid(
      `No active Lifecycle Action found with ${
        token ? `token ${token}` : `instance ID ${id}`
      }`,
    );
  }
  return { group, member };
}

function present(cloud: Cloud, group: Group, state: State) {
  const zoneOf = (subnetId = '') => state.subnets.get(subnetId)?.zone ?? '';
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: arnOf(cloud, group.name),
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
export const autoScalingService: Service = {
  name: 'autoscaling',
  protocol: 'query',
  version: '2011-01-01',
  errors: errorCodes.query,
  actions: [
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
          input,
          set: 'AutoScalingGroups',
          present: each => present(cloud, each, state),
        });
      },
    }),
    action({
      name: 'CompleteLifecycleAction',
      isWrite: true,
      input: {
        ...lifecycleInput,
        LifecycleActionResult: z.enum(['CONTINUE', 'ABANDON']),
      },
      resources: onGroup,
      handle: ({ LifecycleActionResult: result, ...input }, call) => {
        const { group, member } = findWaiting(call.state, input);
        call.cloud.autoScaler.complete(group, member, { result });
        return {};
      },
    }),
    action({
      name: 'RecordLifecycleActionHeartbeat',
      isWrite: true,
      input: lifecycleInput,
      resources: onGroup,
      handle: (input, { cloud, state }) => {
        const { group, member } = findWaiting(state, input);
        cloud.autoScaler.heartbeat(group, member);
        return {};
      },
    }),
    action({
      name: 'StartInstanceRefresh',
      isWrite: true,
      input: {
        AutoScalingGroupName: text,
        Preferences: object({
          MinHealthyPercentage: int.pipe(z.number().min(0).max(100)).optional(),
          MaxHealthyPercentage: int
            .pipe(z.number().min(100).max(200))
            .optional(),
          InstanceWarmup: int.pipe(z.number().min(0)).optional(),
        }).default({}),
      },
      resources: onGroup,
      handle: (input, { cloud, state }) => {
        const group = findGroup(state, input.AutoScalingGroupName);
        const isRunning = [...state.instanceRefreshes.values()].some(
          each => each.group === group.name && each.status !== 'Successful',
        );
        if (isRunning) {
          throw new AwsError(
            'InstanceRefreshInProgress',
            `An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.`,
          );
        }
        const { Preferences: preferences } = input;
        const remaining = group.instances
          .filter(({ state: each }) => !each.startsWith('Terminat'))
          .map(({ id }) => id);
        const { id } = cloud.put('instanceRefreshes', {
          id: cloud.guids.next(),
          group: group.name,
          status: 'Pending',
          minHealthyPercentage: preferences.MinHealthyPercentage ?? 90,
          maxHealthyPercentage: preferences.MaxHealthyPercentage ?? 100,
          warmupSeconds: preferences.InstanceWarmup ?? 0,
          remaining,
        });
        return { InstanceRefreshId: id };
      },
    }),
  ],
};
