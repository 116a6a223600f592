import { DescribeInstanceInformationCommand } from '@aws-sdk/client-ssm';
import { RegisterTargetsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { proveZone } from '../nat-route-failover/proveZone';
import { runCommand } from '../shared/runCommand';
import { readZoneStates } from '../shared/ZoneStates';
import { commandFailover } from './commandFailover';
import { LifecycleStep } from './LifecycleStep';
import { NatInterface } from './NatInterface';

/**
 * Puts a new instance into service. The instance first tests itself and then takes the NAT interface
 * from an instance that has been drained. Traffic returns after the zone's probe has passed through
 * it. A failure before the interface is taken changes nothing.
 */
export async function launchInstance(step: LifecycleStep): Promise<void> {
  const { clients, tools, fleet, zone, action, until, pollMilliseconds } = step;
  const { environment } = tools;
  const run = (command: 'apply' | 'check') =>
    runCommand(clients.ssm, environment, action.instanceId, command, {
      pollMilliseconds,
    });
  const natInterface = new NatInterface(
    clients.ec2,
    zone.natInterfaceId,
    until,
  );

  await until('the instance answers Systems Manager', async () => {
    const { InstanceInformationList = [] } = await clients.ssm.send(
      new DescribeInstanceInformationCommand({
        Filters: [{ Key: 'InstanceIds', Values: [action.instanceId] }],
      }),
    );
    return InstanceInformationList.some(
      ({ PingStatus }) => PingStatus === 'Online',
    );
  });
  await until(
    'its self-test succeeds',
    async () => (await run('check')).succeeded,
  );

  const holder = await natInterface.holder();
  if (holder && holder !== action.instanceId) {
    await commandFailover(step, 'drain');
    await natInterface.detachFrom(holder);
  }
  await natInterface.attachTo(action.instanceId);
  await until(
    'its settings are applied',
    async () => (await run('apply')).succeeded,
  );
  await until(
    'its self-test succeeds with the NAT interface',
    async () => (await run('check')).succeeded,
  );
  await until(
    'the probe of the zone succeeds',
    async () =>
      (
        await proveZone(clients.lambda, environment, zone.zone)
      ).isHealthy,
  );
  if (zone.targetGroupArn) {
    await clients.elb.send(
      new RegisterTargetsCommand({
        TargetGroupArn: zone.targetGroupArn,
        Targets: [{ Id: action.instanceId }],
      }),
    );
  }
  const states = await readZoneStates(clients.ssm, fleet);
  // After an unplanned failure, traffic returns after the dwell.
  if (states.get(zone.zone)?.state?.drained)
    await commandFailover(step, 'release');
}
