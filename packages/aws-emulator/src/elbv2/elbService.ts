import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { int, list, text, texts } from '../service/fields';
import { page } from '../service/page';
import type { Service } from '../service/Service';
import type { Item, State } from '../state/State';
import { deregisterTarget, registerTarget } from './targets';

type TargetGroup = Item<'targetGroups'>;

const targetList = list(
  z
    .object({
      Id: text,
      Port: int.pipe(z.number().min(1).max(65_535)).optional(),
    })
    .strict(),
);
const paging = { PageSize: int.optional(), Marker: text.optional() };

function findGroup(state: State, arn: string): TargetGroup {
  const group = state.targetGroups.get(arn);
  if (!group) {
    throw new AwsError(
      'TargetGroupNotFound',
      `Target groups '[${arn}]' not found`,
    );
  }
  return group;
}

const onArn = (cloud: Cloud, arn: string) => [
  { arn, tags: cloud.state.targetGroups.get(arn)?.tags },
];

function presentHealth(
  group: TargetGroup,
  state: Item<'targetGroups'>['targets'][number]['state'],
) {
  if (group.loadBalancers.length === 0) {
    return {
      State: 'unused',
      Reason: 'Target.NotInUse',
      Description:
        'Target group is not configured to receive traffic from the load balancer',
    };
  }
  const reasons = {
    healthy: {},
    initial: {
      Reason: 'Elb.RegistrationInProgress',
      Description: 'Target registration is in progress',
    },
    unhealthy: {
      Reason: 'Target.FailedHealthChecks',
      Description: 'Health checks failed',
    },
    draining: {
      Reason: 'Target.DeregistrationInProgress',
      Description: 'Target deregistration is in progress',
    },
  };
  return { State: state, ...reasons[state] };
}

/** An instance is registered only while it runs, and in the group's VPC. */
function requireFit(
  cloud: Cloud,
  group: TargetGroup,
  targets: readonly { readonly Id: string }[],
): void {
  for (const { Id: id } of targets) {
    const instance = cloud.state.instances.get(id);
    const vpcId = cloud.state.subnets.get(instance?.subnetId ?? '')?.vpcId;
    if (
      group.targetType === 'instance' &&
      (instance?.state !== 'running' || vpcId !== group.vpcId)
    ) {
      throw new AwsError(
        'InvalidTarget',
        vpcId === group.vpcId
          ? `The following targets are not in a running state and cannot be registered: '${id}'`
          : `The following targets are not in the target group VPC '${group.vpcId}': '${id}'`,
      );
    }
  }
}

/**
 * Load balancers, and the health of their targets.
 *
 * @internal
 */
export const elbService: Service = {
  name: 'elasticloadbalancing',
  signingName: 'elasticloadbalancing',
  protocol: 'query',
  version: '2015-12-01',
  errors: errorCodes.query,
  actions: [
    action({
      name: 'DescribeLoadBalancers',
      input: z
        .object({
          LoadBalancerArns: texts.optional(),
          Names: texts.optional(),
          ...paging,
        })
        .strict(),
      handle: (input, { cloud, state }) => {
        const { LoadBalancerArns: arns, Names: names } = input;
        const found = [...state.loadBalancers.values()].filter(
          ({ arn, name }) =>
            (!arns || arns.includes(arn)) && (!names || names.includes(name)),
        );
        const wanted = (arns ?? names)?.length;
        if (wanted !== undefined && found.length < wanted) {
          throw new AwsError(
            'LoadBalancerNotFound',
            `Load balancers '[${(arns ?? names ?? []).join(', ')}]' not found`,
          );
        }
        const paged = page(found, {
          token: input.Marker,
          size: wanted ?? cloud.settings.pageSize,
          most: input.PageSize,
          badToken: 'ValidationError',
        });
        return {
          LoadBalancers: paged.items.map(each => ({
            LoadBalancerArn: each.arn,
            LoadBalancerName: each.name,
            DNSName: `${each.name}.elb.${cloud.settings.region}.amazonaws.com`,
            Scheme: each.scheme,
            VpcId: each.vpcId,
            State: { Code: 'active' },
            Type: each.type,
            AvailabilityZones: each.subnetIds.map(SubnetId => ({
              ZoneName: state.subnets.get(SubnetId)?.zone,
              SubnetId,
            })),
          })),
          NextMarker: paged.next,
        };
      },
    }),
    action({
      name: 'DescribeTargetGroups',
      input: z
        .object({
          TargetGroupArns: texts.optional(),
          LoadBalancerArn: text.optional(),
          Names: texts.optional(),
          ...paging,
        })
        .strict(),
      handle: (input, { cloud, state }) => {
        const { TargetGroupArns: arns, Names: names } = input;
        arns?.forEach(arn => findGroup(state, arn));
        const found = [...state.targetGroups.values()].filter(
          group =>
            (!arns || arns.includes(group.arn)) &&
            (!names || names.includes(group.name)) &&
            (!input.LoadBalancerArn ||
              group.loadBalancers.includes(input.LoadBalancerArn)),
        );
        const paged = page(found, {
          token: input.Marker,
          size: (arns ?? names)?.length ?? cloud.settings.pageSize,
          most: input.PageSize,
          badToken: 'ValidationError',
        });
        return {
          TargetGroups: paged.items.map(group => ({
            TargetGroupArn: group.arn,
            TargetGroupName: group.name,
            Protocol: group.protocol,
            Port: group.port,
            VpcId: group.vpcId,
            TargetType: group.targetType,
            HealthCheckEnabled: true,
            HealthCheckProtocol: group.healthCheck.protocol,
            HealthCheckPort: group.healthCheck.port,
            HealthCheckPath: group.healthCheck.path,
            HealthCheckIntervalSeconds: group.healthCheck.intervalSeconds,
            HealthCheckTimeoutSeconds: group.healthCheck.timeoutSeconds,
            HealthyThresholdCount: group.healthCheck.healthyThreshold,
            UnhealthyThresholdCount: group.healthCheck.unhealthyThreshold,
            LoadBalancerArns: group.loadBalancers,
          })),
          NextMarker: paged.next,
        };
      },
    }),
    action({
      name: 'DescribeTargetHealth',
      input: z
        .object({ TargetGroupArn: text, Targets: targetList.optional() })
        .strict(),
      handle: (input, { state }) => {
        const group = findGroup(state, input.TargetGroupArn);
        const shown = group.targets.map(target => ({
          Target: { Id: target.id, Port: target.port },
          HealthCheckPort:
            group.healthCheck.port === 'traffic-port'
              ? target.port
              : group.healthCheck.port,
          TargetHealth: presentHealth(group, target.state),
        }));
        const wanted = input.Targets?.map(
          ({ Id, Port = group.port }) =>
            shown.find(
              ({ Target }) => Target.Id === Id && Target.Port === Port,
            ) ?? {
              Target: { Id, Port },
              TargetHealth: {
                State: 'unused',
                Reason: 'Target.NotRegistered',
                Description: 'Target is not registered to the target group',
              },
            },
        );
        return { TargetHealthDescriptions: wanted ?? shown };
      },
    }),
    action({
      name: 'RegisterTargets',
      isWrite: true,
      input: z.object({ TargetGroupArn: text, Targets: targetList }).strict(),
      resources: ({ TargetGroupArn: arn }, { cloud }) => onArn(cloud, arn),
      handle: (input, { cloud, state }) => {
        const group = findGroup(state, input.TargetGroupArn);
        requireFit(cloud, group, input.Targets);
        input.Targets.forEach(({ Id: id, Port: port }) =>
          registerTarget(group, { id, port }),
        );
        return {};
      },
    }),
    action({
      name: 'DeregisterTargets',
      isWrite: true,
      input: z.object({ TargetGroupArn: text, Targets: targetList }).strict(),
      resources: ({ TargetGroupArn: arn }, { cloud }) => onArn(cloud, arn),
      handle: (input, { cloud, state }) => {
        const group = findGroup(state, input.TargetGroupArn);
        input.Targets.forEach(({ Id: id, Port: port }) =>
          deregisterTarget(cloud, group, { id, port }),
        );
        return {};
      },
    }),
  ],
};
