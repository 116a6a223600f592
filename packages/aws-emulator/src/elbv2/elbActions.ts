import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Action } from '../service/Action';
import { list, object, text } from '../service/fields';
import { find, on } from '../state/kinds';
import type { Item } from '../state/State';
import { deregisterTarget, registerTarget } from './targets';

type TargetGroup = Item<'targetGroups'>;

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
    isWrite: true,
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
      return {
        TargetHealthDescriptions: group.targets.map(each =>
          presentTarget(group, each),
        ),
      };
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
