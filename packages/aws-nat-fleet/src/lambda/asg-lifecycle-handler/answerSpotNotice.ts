import { readFleet } from '../shared/readFleet';
import { readNatInstances } from '../shared/readNatInstances';
import { Tools } from '../shared/Tools';
import { commandFailover } from './commandFailover';
import { LifecycleClients } from './LifecycleClients';
import { SpotNotice } from './parseSpotNotice';

/**
 * Drains the zone of an instance that EC2 interrupts: a drain keeps traffic away until the launch hook
 * of the replacement releases it, while a failover would end with its dwell. A rebalance recommendation
 * moves nothing: Auto Scaling launches a replacement first (Capacity Rebalancing), and its launch hook
 * drains the zone for seconds, not for as long as the launch takes.
 *
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-capacity-rebalancing.html
 */
export async function answerSpotNotice(
  clients: LifecycleClients,
  tools: Tools,
  { kind, instanceId }: SpotNotice,
) {
  const { environment, log } = tools;
  const fleet = await readFleet(clients.ssm, environment);
  const holders = await readNatInstances(clients.ec2, fleet);
  const zone = fleet.zones.find(
    each => holders.get(each.zone)?.instance?.id === instanceId,
  );
  if (!zone) {
    log.info('no instance that carries a zone', { kind, instanceId });
    return { result: 'ignored' as const };
  }
  if (kind === 'rebalance') {
    log.info('waits for the replacement', { zone: zone.zone, instanceId });
    return { result: 'waits-for-replacement' as const };
  }
  await commandFailover(
    { clients, tools, zone },
    'drain',
    `Spot interruption of ${instanceId}`,
  );
  return { result: 'drained' as const };
}
