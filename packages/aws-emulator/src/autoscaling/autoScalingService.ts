import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Call } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { bool, int, list, text, texts } from '../service/fields';
import { page } from '../service/page';
import type { Service } from '../service/Service';
import type { Item, State } from '../state/State';

type Group = Item<'autoScalingGroups'>;

const paging = { MaxRecords: int.optional(), NextToken: text.optional() };

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
) => [
  {
    arn: arnOf(cloud, name),
    tags: cloud.state.autoScalingGroups.get(name)?.tags,
  },
];

/** The member of an instance id, with its group. */
function findMember(state: State, id: string) {
  for (const group of state.autoScalingGroups.values()) {
    const member = group.instances.find(each => each.id === id);
    if (member) {
      return { group, member };
    }
  }
  throw invalid(`Instance Id not found - ${id}`);
}

/** The member that waits for a hook, found by its token or its instance. */
function findWaiting(
  state: State,
  input: {
    readonly AutoScalingGroupName: string;
    readonly LifecycleHookName: string;
    readonly LifecycleActionToken?: string;
    readonly InstanceId?: string;
  },
) {
  const group = findGroup(state, input.AutoScalingGroupName);
  if (!input.LifecycleActionToken && !input.InstanceId) {
    throw invalid('Either LifecycleActionToken or InstanceId must be given.');
  }
  const member = group.instances.find(
    each =>
      each.token !== undefined &&
      each.hook === input.LifecycleHookName &&
      (!input.LifecycleActionToken ||
        each.token === input.LifecycleActionToken) &&
      (!input.InstanceId || each.id === input.InstanceId),
  );
  if (!member) {
    throw invalid(
      `No active Lifecycle Action found with ${
        input.LifecycleActionToken
          ? `token ${input.LifecycleActionToken}`
          : `instance ID ${input.InstanceId}`
      }`,
    );
  }
  return { group, member };
}

function presentMember(state: State, member: Group['instances'][number]) {
  const instance = state.instances.get(member.id);
  return {
    InstanceId: member.id,
    InstanceType: instance?.type,
    AvailabilityZone: state.subnets.get(instance?.subnetId ?? '')?.zone ?? '',
    LifecycleState: member.state,
    HealthStatus: member.isHealthy ? 'Healthy' : 'Unhealthy',
    ProtectedFromScaleIn: member.isProtected,
  };
}

function present(cloud: Cloud, group: Group, state: State) {
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: arnOf(cloud, group.name),
    MinSize: group.min,
    MaxSize: group.max,
    DesiredCapacity: group.desired,
    DefaultCooldown: 300,
    AvailabilityZones: group.subnetIds.map(
      id => state.subnets.get(id)?.zone ?? '',
    ),
    VPCZoneIdentifier: group.subnetIds.join(','),
    TargetGroupARNs: group.targetGroups,
    HealthCheckType: group.healthCheckType,
    HealthCheckGracePeriod: group.graceSeconds,
    CapacityRebalance: group.isCapacityRebalanceOn,
    CreatedTime: '2026-11-01T00:00:00.000Z',
    SuspendedProcesses: group.suspended.map(ProcessName => ({ ProcessName })),
    InstanceMaintenancePolicy: {
      MinHealthyPercentage: group.minHealthyPercentage,
      MaxHealthyPercentage: group.maxHealthyPercentage,
    },
    Instances: group.instances.map(each => presentMember(state, each)),
    Tags: Object.entries(group.tags).map(([Key, Value]) => ({
      Key,
      Value,
      ResourceId: group.name,
      ResourceType: 'auto-scaling-group',
      PropagateAtLaunch: true,
    })),
  };
}

function resize(group: Group, desired: number): void {
  if (desired < group.min || desired > group.max) {
    throw invalid(
      `Desired capacity:${desired} must be between the specified min size:${group.min} and max size:${group.max}`,
    );
  }
  group.desired = desired;
}

const lifecycleInput = {
  AutoScalingGroupName: text,
  LifecycleHookName: text,
  LifecycleActionToken: text.optional(),
  InstanceId: text.optional(),
};

/**
 * Auto Scaling: groups, their lifecycle hooks, instance refresh.
 *
 * @internal
 */
export const autoScalingService: Service = {
  name: 'autoscaling',
  signingName: 'autoscaling',
  protocol: 'query',
  version: '2011-01-01',
  errors: errorCodes.query,
  actions: [
    action({
      name: 'DescribeAutoScalingGroups',
      input: z
        .object({
          AutoScalingGroupNames: texts.optional(),
          Filters: list(
            z.object({ Name: text, Values: texts }).strict(),
          ).optional(),
          ...paging,
        })
        .strict(),
      handle: (input, { cloud, state }) => {
        const wanted = input.AutoScalingGroupNames;
        const unknown = input.Filters?.find(
          ({ Name: name }) => !/^tag:./.test(name),
        );
        if (unknown) {
          throw invalid(`Filter type ${unknown.Name} is not correct.`);
        }
        const found = [...state.autoScalingGroups.values()].filter(
          ({ name, tags }) =>
            (!wanted?.length || wanted.includes(name)) &&
            (input.Filters ?? []).every(filter =>
              filter.Values.includes(tags[filter.Name.slice(4)]),
            ),
        );
        const paged = page(found, {
          token: input.NextToken,
          size: cloud.settings.pageSize,
          most: input.MaxRecords,
          badToken: 'InvalidNextToken',
        });
        return {
          AutoScalingGroups: paged.items.map(group =>
            present(cloud, group, state),
          ),
          NextToken: paged.next,
        };
      },
    }),
    action({
      name: 'DescribeLifecycleHooks',
      input: z
        .object({
          AutoScalingGroupName: text,
          LifecycleHookNames: texts.optional(),
        })
        .strict(),
      handle: (input, { state }) => ({
        LifecycleHooks: findGroup(state, input.AutoScalingGroupName)
          .hooks.filter(
            ({ name }) => input.LifecycleHookNames?.includes(name) ?? true,
          )
          .map(hook => ({
            LifecycleHookName: hook.name,
            AutoScalingGroupName: input.AutoScalingGroupName,
            LifecycleTransition: hook.transition,
            HeartbeatTimeout: hook.heartbeatSeconds,
            GlobalTimeout: Math.min(172_800, hook.heartbeatSeconds * 100),
            DefaultResult: hook.defaultResult,
            NotificationMetadata: hook.metadata,
          })),
      }),
    }),
    action({
      name: 'CompleteLifecycleAction',
      isWrite: true,
      input: z
        .object({
          ...lifecycleInput,
          LifecycleActionResult: z.enum(['CONTINUE', 'ABANDON']),
        })
        .strict(),
      resources: onGroup,
      handle: (input, { cloud, state }) => {
        const { group, member } = findWaiting(state, input);
        cloud.autoScaler.complete(group, member, {
          result: input.LifecycleActionResult,
        });
        return {};
      },
    }),
    action({
      name: 'RecordLifecycleActionHeartbeat',
      isWrite: true,
      input: z.object(lifecycleInput).strict(),
      resources: onGroup,
      handle: (input, { cloud, state }) => {
        const { group, member } = findWaiting(state, input);
        cloud.autoScaler.heartbeat(group, member);
        return {};
      },
    }),
    action({
      name: 'SetDesiredCapacity',
      isWrite: true,
      input: z
        .object({
          AutoScalingGroupName: text,
          DesiredCapacity: int,
          HonorCooldown: bool.optional(),
        })
        .strict(),
      resources: onGroup,
      handle: (input, { state }) => {
        resize(
          findGroup(state, input.AutoScalingGroupName),
          input.DesiredCapacity,
        );
        return {};
      },
    }),
    action({
      name: 'TerminateInstanceInAutoScalingGroup',
      isWrite: true,
      input: z
        .object({ InstanceId: text, ShouldDecrementDesiredCapacity: bool })
        .strict(),
      resources: ({ InstanceId: id }, { cloud }) =>
        [...cloud.state.autoScalingGroups.values()]
          .filter(({ instances }) => instances.some(each => each.id === id))
          .map(({ name, tags }) => ({ arn: arnOf(cloud, name), tags })),
      handle: (input, { cloud, state }) => {
        const { group, member } = findMember(state, input.InstanceId);
        if (input.ShouldDecrementDesiredCapacity) {
          resize(group, group.desired - 1);
        }
        cloud.autoScaler.terminate(group, member, 'a user asked for it');
        return {};
      },
    }),
    action({
      name: 'SetInstanceHealth',
      isWrite: true,
      input: z
        .object({
          InstanceId: text,
          HealthStatus: z.enum(['Healthy', 'Unhealthy']),
          ShouldRespectGracePeriod: bool.optional(),
        })
        .strict(),
      resources: ({ InstanceId: id }, { cloud }) =>
        [...cloud.state.autoScalingGroups.values()]
          .filter(({ instances }) => instances.some(each => each.id === id))
          .map(({ name, tags }) => ({ arn: arnOf(cloud, name), tags })),
      handle: (input, { state }) => {
        const { member } = findMember(state, input.InstanceId);
        member.isHealthy = input.HealthStatus === 'Healthy';
        return {};
      },
    }),
    action({
      name: 'StartInstanceRefresh',
      isWrite: true,
      input: z
        .object({
          AutoScalingGroupName: text,
          Strategy: z.literal('Rolling').optional(),
          Preferences: z
            .object({
              MinHealthyPercentage: int
                .pipe(z.number().min(0).max(100))
                .optional(),
              MaxHealthyPercentage: int
                .pipe(z.number().min(100).max(200))
                .optional(),
              InstanceWarmup: int.pipe(z.number().min(0)).optional(),
            })
            .strict()
            .optional(),
        })
        .strict(),
      resources: onGroup,
      handle: (input, { cloud, state, now }) => {
        const group = findGroup(state, input.AutoScalingGroupName);
        const isRunning = [...state.instanceRefreshes.values()].some(
          each =>
            each.group === group.name &&
            ['Pending', 'InProgress', 'Cancelling'].includes(each.status),
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
          id: cloud.ids.uuid(),
          group: group.name,
          status: 'Pending',
          minHealthyPercentage: preferences?.MinHealthyPercentage ?? 90,
          maxHealthyPercentage: preferences?.MaxHealthyPercentage ?? 100,
          warmupSeconds: preferences?.InstanceWarmup ?? group.graceSeconds,
          startedAt: now.toISOString(),
          remaining,
          total: remaining.length,
        });
        return { InstanceRefreshId: id };
      },
    }),
    action({
      name: 'CancelInstanceRefresh',
      isWrite: true,
      input: z.object({ AutoScalingGroupName: text }).strict(),
      resources: onGroup,
      handle: (input, { state, now }) => {
        const group = findGroup(state, input.AutoScalingGroupName);
        const running = [...state.instanceRefreshes.values()].find(
          each =>
            each.group === group.name &&
            ['Pending', 'InProgress'].includes(each.status),
        );
        if (!running) {
          throw new AwsError(
            'ActiveInstanceRefreshNotFound',
            `No in progress or pending Instance Refresh found for Auto Scaling group ${group.name}`,
          );
        }
        running.status = 'Cancelled';
        running.endedAt = now.toISOString();
        return { InstanceRefreshId: running.id };
      },
    }),
    action({
      name: 'DescribeInstanceRefreshes',
      input: z
        .object({
          AutoScalingGroupName: text,
          InstanceRefreshIds: texts.optional(),
          ...paging,
        })
        .strict(),
      handle: (input, { cloud, state }) => {
        findGroup(state, input.AutoScalingGroupName);
        const found = [...state.instanceRefreshes.values()]
          .filter(
            each =>
              each.group === input.AutoScalingGroupName &&
              (input.InstanceRefreshIds?.includes(each.id) ?? true),
          )
          .reverse();
        const paged = page(found, {
          token: input.NextToken,
          size: cloud.settings.pageSize,
          most: input.MaxRecords,
          badToken: 'InvalidNextToken',
        });
        return {
          InstanceRefreshes: paged.items.map(each => ({
            InstanceRefreshId: each.id,
            AutoScalingGroupName: each.group,
            Status: each.status,
            StatusReason: each.reason,
            StartTime: each.startedAt,
            EndTime: each.endedAt,
            InstancesToUpdate: each.remaining.length,
            PercentageComplete:
              each.total === 0
                ? 100
                : Math.floor(
                    ((each.total - each.remaining.length) / each.total) * 100,
                  ),
          })),
          NextToken: paged.next,
        };
      },
    }),
    action({
      name: 'DescribeScalingActivities',
      input: z
        .object({ AutoScalingGroupName: text.optional(), ...paging })
        .strict(),
      handle: (input, { cloud, state }) => {
        const found = [...state.activities.values()]
          .filter(
            ({ group }) =>
              !input.AutoScalingGroupName ||
              group === input.AutoScalingGroupName,
          )
          .reverse();
        const paged = page(found, {
          token: input.NextToken,
          size: cloud.settings.pageSize,
          most: input.MaxRecords,
          badToken: 'InvalidNextToken',
        });
        return {
          Activities: paged.items.map(each => ({
            ActivityId: each.id,
            AutoScalingGroupName: each.group,
            Description: each.description,
            Cause: each.cause,
            StartTime: each.startedAt,
            EndTime: each.endedAt,
            StatusCode: each.status,
            StatusMessage: each.message,
            Progress: 100,
          })),
          NextToken: paged.next,
        };
      },
    }),
  ],
};
