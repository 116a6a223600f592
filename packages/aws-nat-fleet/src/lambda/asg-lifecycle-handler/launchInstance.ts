import { DescribeInstanceInformationCommand } from '@aws-sdk/client-ssm';
import { RegisterTargetsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { runCommand } from '../shared/runCommand';
import { commandFailover } from './commandFailover';
import { LifecycleStep } from './LifecycleStep';
import { NatInterface } from './NatInterface';
import { takeOver } from './takeOver';

/**
 * Puts a new instance into service. The instance first tests itself and then takes the NAT interface
 * from an instance that has been drained. Traffic returns after the zone's probe has passed through
 * it. A failure before the interface is taken changes nothing; after that, the instance that held it
 * gets it back if it can.
 */
export async function launchInstance(step: LifecycleStep): Promise<void> {
  const { clients, tools, zone, action, until, pollMilliseconds } = step;
  const { instanceId } = action;
  await until('the instance answers Systems Manager', async () => {
    const { InstanceInformationList = [] } = await clients.ssm.send(
      new DescribeInstanceInformationCommand({
        Filters: [{ Key: 'InstanceIds', Values: [instanceId] }],
      }),
    );
    return InstanceInformationList.some(
      ({ PingStatus }) => PingStatus === 'Online',
    );
  });
  await until('its self-test succeeds', async () => {
    const { environment } = tools;
    const options = { pollMilliseconds };
    return (
      await runCommand(clients.ssm, environment, instanceId, 'check', options)
    ).succeeded;
  });

  const holder = await new NatInterface(
    clients.ec2,
    zone.natInterfaceId,
    until,
  ).holder();
  const previous = holder === instanceId ? undefined : holder;
  if (previous) await commandFailover(step, 'drain', step.reason);
  try {
    await takeOver(step, { by: instanceId, from: previous });
  } catch (error) {
    if (previous) {
      await takeOver(step.again(), { by: previous, from: instanceId }).catch(
        reason => tools.log.error('not given back', { previous, reason }),
      );
    }
    throw error;
  }
  if (zone.targetGroupArn) {
    await clients.elb.send(
      new RegisterTargetsCommand({
        TargetGroupArn: zone.targetGroupArn,
        Targets: [{ Id: instanceId }],
      }),
    );
  }
}
