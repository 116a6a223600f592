import { proveZone } from '../nat-route-failover/proveZone';
import { runCommand } from '../shared/runCommand';
import { readZoneStates } from '../shared/ZoneStates';
import { commandFailover } from './commandFailover';
import { LifecycleStep } from './LifecycleStep';
import { NatInterface } from './NatInterface';

/**
 * Moves the NAT interface of a drained zone to an instance, which then applies its settings and tests
 * itself. The zone is released when its probe has passed through the instance.
 */
export async function takeOver(
  step: LifecycleStep,
  instances: { readonly by: string; readonly from: string | undefined },
): Promise<void> {
  const { clients, tools, fleet, zone, until, pollMilliseconds } = step;
  const { by, from } = instances;
  const natInterface = new NatInterface(
    clients.ec2,
    zone.natInterfaceId,
    until,
  );
  const succeeds = async (command: 'apply' | 'check') => {
    const options = { pollMilliseconds };
    return (
      await runCommand(clients.ssm, tools.environment, by, command, options)
    ).succeeded;
  };
  if (from) await natInterface.detachFrom(from);
  await natInterface.attachTo(by);
  await until('its settings are applied', () => succeeds('apply'));
  await until('its self-test succeeds with the NAT interface', () =>
    succeeds('check'),
  );
  await until('the probe of the zone succeeds', async () => {
    const proof = await proveZone(clients.lambda, tools.environment, zone.zone);
    return proof.isHealthy;
  });
  const states = await readZoneStates(clients.ssm, fleet);
  // After an unplanned failure, traffic returns after the dwell.
  if (states.get(zone.zone)?.state?.drained) {
    await commandFailover(step, 'release', step.reason);
  }
}
