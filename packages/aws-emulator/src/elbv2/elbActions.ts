import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Action } from '../service/Action';
import { list, object, text } from '../service/fields';
import type { Item } from '../state/State';
import { find, on } from '../state/kinds';

type TargetGroup = Item<'targetGroups'>;
type Target = TargetGroup['targets'][number];

/** Registers a target; a draining target becomes registered again. @internal */
export function registerTarget(group: TargetGroup, id: string): void {
  const known = group.targets.find(each => each.id === id);
  if (!known || known.state === 'draining') {
    group.targets = group.targets.filter(each => each !== known);
    group.targets.push({ id, state: 'initial', against: 0 });
  }
}

/** Deregisters a target, which drains before it is removed; does nothing if it is not registered. @internal */
export function deregisterTarget(
  cloud: Cloud,
  group: TargetGroup,
  id: string,
): void {
  const target = group.targets.find(each => each.id === id);
  if (target && target.state !== 'draining') {
    target.state = 'draining';
    cloud.agenda.after(group.deregistrationSeconds * 1000, () => {
      if (target.state === 'draining') {
        group.targets = group.targets.filter(each => each !== target);
        cloud.changedByTime('TargetDrained');
      }
    });
  }
}

/**
 * Checks all targets of a group once: a number of answers in a row that contradict the state of a target change it.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html @internal
 */
export function checkTargets(cloud: Cloud, group: TargetGroup): void {
  const { healthCheck, name: targetGroup } = group;
  const { path, port: checked } = healthCheck;
  const port = checked === 'traffic-port' ? group.port : Number(checked);
  for (const target of group.targets) {
    const { id } = target;
    const instance = cloud.state.instances.get(id);
    const runs = instance?.state === 'running' && !instance.isHostImpaired;
    cloud.inBackground(async () => {
      const check = { targetGroup, id, port, path };
      const isGood =
        runs && ((await cloud.callbacks.checkTarget?.(check)) ?? true);
      const next = isGood ? 'healthy' : 'unhealthy';
      if (target.state === 'draining' || target.state === next) {
        target.against = 0;
        return;
      }
      target.against += 1;
      if (target.against >= healthCheck[`${next}Threshold`]) {
        target.state = next;
        target.against = 0;
        cloud.changedByTime('TargetHealth');
      }
    });
  }
}

/**
 * Counts healthy and unhealthy targets of each group, as a whole and by zone.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html @internal
 */
export function countTargets(cloud: Cloud): void {
  const { metrics } = cloud;
  const { subnets, instances, targetGroups } = cloud.state;
  const at = cloud.now();
  for (const group of targetGroups.values()) {
    const zoneOf = ({ id }: Target) =>
      subnets.get(instances.get(id)?.subnetId ?? '')?.zone;
    for (const zone of new Set([undefined, ...group.targets.map(zoneOf)])) {
      const there = group.targets.filter(
        each => !zone || zoneOf(each) === zone,
      );
      for (const arn of group.loadBalancers) {
        const dimensions = {
          LoadBalancer: arn.split(':loadbalancer/')[1] ?? arn,
          TargetGroup: group.arn.split(':').at(-1) ?? '',
          ...(zone && { AvailabilityZone: zone }),
        };
        for (const health of ['Healthy', 'UnHealthy']) {
          const state = health.toLowerCase();
          const value = there.filter(each => each.state === state).length;
          const name = `${health}HostCount`;
          const namespace = 'AWS/NetworkELB';
          metrics.add({ namespace, name, dimensions }, { at, value });
        }
      }
    }
  }
}

const targetList = list(object({ Id: text }));

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html */
const reasons = {
  healthy: [],
  initial: ['Elb.RegistrationInProgress', 'Target registration is in progress'],
  unhealthy: ['Target.FailedHealthChecks', 'Health checks failed'],
  draining: [
    'Target.DeregistrationInProgress',
    'Target deregistration is in progress',
  ],
} as const;

function presentTarget(
  { port, loadBalancers }: TargetGroup,
  { id, state }: TargetGroup['targets'][number],
) {
  const [Reason, Description] = reasons[state];
  return {
    Target: { Id: id, Port: port },
    TargetHealth:
      loadBalancers.length > 0
        ? { State: state, Reason, Description }
        : { State: 'unused', Reason: 'Target.NotInUse' },
  };
}

/** An instance is registered only while it runs, and in the group's VPC. */
function requireFit(
  { state }: Cloud,
  group: TargetGroup,
  targets: readonly { readonly Id: string }[],
): void {
  for (const { Id: id } of targets) {
    const instance = state.instances.get(id);
    const vpcId = state.subnets.get(instance?.subnetId ?? '')?.vpcId;
    demand(
      vpcId === group.vpcId,
      `InvalidTarget: The following targets are not in the target group VPC '${group.vpcId}': '${id}'`,
    );
    demand(
      instance?.state === 'running',
      `InvalidTarget: The following targets are not in a running state and cannot be registered: '${id}'`,
    );
  }
}

/** `RegisterTargets` or `DeregisterTargets`. */
function changeTargets(
  name: string,
  change: (
    cloud: Cloud,
    group: TargetGroup,
    targets: z.output<typeof targetList>,
  ) => void,
) {
  return action({
    name,
    input: { TargetGroupArn: text, Targets: targetList },
    resources: on(['TargetGroupArn'], 'targetGroups'),
    handle: ({ TargetGroupArn: arn, Targets: targets }, call) => {
      change(call.cloud, find(call, 'targetGroups', arn), targets);
      return {};
    },
  });
}

/** Target groups of load balancers, and the health of their targets. @internal */
export const elbActions: readonly Action[] = [
  action({
    name: 'DescribeTargetHealth',
    input: { TargetGroupArn: text },
    handle: ({ TargetGroupArn: arn }, call) => {
      const group = find(call, 'targetGroups', arn);
      const shown = group.targets.map(each => presentTarget(group, each));
      return { TargetHealthDescriptions: shown };
    },
  }),
  changeTargets('RegisterTargets', (cloud, group, targets) => {
    requireFit(cloud, group, targets);
    targets.forEach(({ Id: id }) => registerTarget(group, id));
  }),
  changeTargets('DeregisterTargets', (cloud, group, targets) =>
    targets.forEach(({ Id: id }) => deregisterTarget(cloud, group, id)),
  ),
];
