import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { list, object, text } from '../service/fields';
import type { Service } from '../service/Service';
import type { Item, State } from '../state/State';
import { deregisterTarget, registerTarget } from './targets';

type TargetGroup = Item<'targetGroups'>;

const targetList = list(object({ Id: text }));

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
    if (instance?.state !== 'running' || vpcId !== group.vpcId) {
      throw new AwsError(
        'InvalidTarget',
        vpcId === group.vpcId
          ? `The following targets are not in a running state and cannot be registered: '${id}'`
          : `The following targets are not in the target group VPC '${group.vpcId}': '${id}'`,
      );
    }
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
    resources: ({ TargetGroupArn: arn }, { cloud }) => [
      { arn, tags: cloud.state.targetGroups.get(arn)?.tags },
    ],
    handle: ({ TargetGroupArn: arn, Targets: targets }, { cloud, state }) => {
      change(cloud, findGroup(state, arn), targets);
      return {};
    },
  });
}

/** Target groups of load balancers, and the health of their targets. @internal */
export const elbService: Service = {
  name: 'elasticloadbalancing',
  protocol: 'query',
  version: '2015-12-01',
  errors: errorCodes.query,
  actions: [
    action({
      name: 'DescribeTargetHealth',
      input: { TargetGroupArn: text },
      handle: ({ TargetGroupArn: arn }, { state }) => {
        const group = findGroup(state, arn);
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
  ],
};
