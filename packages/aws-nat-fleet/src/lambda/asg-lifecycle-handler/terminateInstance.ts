import {
  DeregisterTargetsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { commandFailover } from './commandFailover';
import { LifecycleStep } from './LifecycleStep';
import { NatInterface } from './NatInterface';

/**
 * Takes an instance out of service before Auto Scaling terminates it: first its traffic, then its
 * registration with the NLB, then the NAT interface, so that nothing is left behind.
 */
export async function terminateInstance(step: LifecycleStep): Promise<void> {
  const { clients, tools, zone, action, until } = step;
  const natInterface = new NatInterface(
    clients.ec2,
    zone.natInterfaceId,
    until,
  );
  const isHolder = (await natInterface.holder()) === action.instanceId;
  if (isHolder) {
    try {
      await commandFailover(step, 'drain', step.reason);
    } catch (error) {
      tools.log.error('not drained', { zone: zone.zone, error });
    }
  }
  if (zone.targetGroupArn) {
    const { TargetHealthDescriptions = [] } = await clients.elb.send(
      new DescribeTargetHealthCommand({ TargetGroupArn: zone.targetGroupArn }),
    );
    const Targets = TargetHealthDescriptions.flatMap(({ Target }) =>
      Target?.Id === action.instanceId ? [{ Id: Target.Id }] : [],
    );
    if (Targets.length > 0) {
      await clients.elb.send(
        new DeregisterTargetsCommand({
          TargetGroupArn: zone.targetGroupArn,
          Targets,
        }),
      );
    }
  }
  if (isHolder) await natInterface.detachFrom(action.instanceId);
}
