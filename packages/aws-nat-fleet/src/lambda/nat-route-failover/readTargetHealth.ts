import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { FleetZone } from '../../contract';

/** The target health that the NLB reports for the NAT of a zone; undefined without an NLB, or for any other state. */
export async function readTargetHealth(
  elb: ElasticLoadBalancingV2Client,
  { targetGroupArn }: FleetZone,
  instanceId: string | undefined,
): Promise<'healthy' | 'unhealthy' | undefined> {
  if (!targetGroupArn || !instanceId) return undefined;
  const { TargetHealthDescriptions = [] } = await elb.send(
    new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn }),
  );
  const state = TargetHealthDescriptions.find(
    ({ Target }) => Target?.Id === instanceId,
  )?.TargetHealth?.State;
  return state === 'healthy' || state === 'unhealthy' ? state : undefined;
}
