import type { Cloud } from '../cloud/Cloud';
import { emitEvent } from '../events/emitEvent';
import type { Item } from '../state/State';
import { terminateInstance } from './instanceLife';

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html: "two minutes before". */
const warningMilliseconds = 120_000;

/**
 * Interrupts a Spot instance: the rebalance recommendation, the warning, and its termination two minutes later.
 *
 * @internal
 */
export function interruptSpot(cloud: Cloud, instance: Item<'instances'>): void {
  if (!instance.isSpot) {
    throw new Error(`The instance '${instance.id}' is not a Spot instance`);
  }
  instance.isAtRisk = true;
  const resources = [cloud.arn('ec2', `instance/${instance.id}`)];
  emitEvent(cloud, {
    source: 'aws.ec2',
    'detail-type': 'EC2 Instance Rebalance Recommendation',
    resources,
    detail: { 'instance-id': instance.id },
  });
  emitEvent(cloud, {
    source: 'aws.ec2',
    'detail-type': 'EC2 Spot Instance Interruption Warning',
    resources,
    detail: { 'instance-id': instance.id, 'instance-action': 'terminate' },
  });
  cloud.agenda.after(warningMilliseconds, () =>
    terminateInstance(cloud, instance, {
      reason: 'Server.SpotInstanceTermination',
    }),
  );
}
