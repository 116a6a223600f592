import type { Cloud } from '../cloud/Cloud';
import type { Resource } from '../service/Action';
import { ec2Kinds, kindOf } from './ec2Kinds';

/**
 * The ARN of an EC2 id and its condition keys. An id that does not exist has no tags; a new resource has the id `*`.
 *
 * @internal
 */
export function resourceOf(cloud: Cloud, id: string): Resource {
  const { state } = cloud;
  const kind = kindOf(id);
  const item:
    | {
        readonly tags: Readonly<Record<string, string>>;
        readonly vpcId?: string;
        readonly subnetId?: string;
      }
    | undefined = kind && state[kind].get(id);
  const subnetId = item?.subnetId;
  const vpcId = item?.vpcId ?? state.subnets.get(subnetId ?? '')?.vpcId;
  return {
    arn: cloud.arn('ec2', `${kind ? ec2Kinds[kind][1] : 'unknown'}/${id}`),
    tags: item?.tags,
    context: {
      ...(vpcId && { 'ec2:Vpc': cloud.arn('ec2', `vpc/${vpcId}`) }),
      ...(subnetId && { 'ec2:Subnet': cloud.arn('ec2', `subnet/${subnetId}`) }),
    },
  };
}
