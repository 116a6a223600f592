import type { Cloud } from '../cloud/Cloud';
import type { Resource } from '../service/Action';
import type { State } from '../state/State';
import type { Ec2Kind } from './describe';

/** The resource type in ARNs and the kind, by the prefix of ids. */
const types: Readonly<Record<string, readonly [type: string, kind?: Ec2Kind]>> =
  {
    vpc: ['vpc', 'vpcs'],
    subnet: ['subnet', 'subnets'],
    igw: ['internet-gateway', 'internetGateways'],
    rtb: ['route-table', 'routeTables'],
    sg: ['security-group', 'securityGroups'],
    eni: ['network-interface', 'networkInterfaces'],
    eipalloc: ['elastic-ip', 'addresses'],
    i: ['instance', 'instances'],
    nat: ['natgateway', 'natGateways'],
  };

/**
 * The resource with an id and its tags, of any kind; `undefined` if it does not exist.
 *
 * @internal
 */
export function taggedOf(
  state: State,
  id: string,
): { tags: Record<string, string> } | undefined {
  const kind = types[id.split('-')[0]]?.[1];
  return kind ? state[kind].get(id) : undefined;
}

/**
 * The ARN of an EC2 id and its condition keys. An id that does not exist has no tags; a new resource has the id `*`.
 *
 * @internal
 */
export function resourceOf(
  cloud: Cloud,
  id: string,
  options: { readonly type?: string } = {},
): Resource {
  const type = options.type ?? types[id.split('-')[0]]?.[0] ?? 'unknown';
  const item = taggedOf(cloud.state, id) as
    | {
        readonly tags: Readonly<Record<string, string>>;
        readonly vpcId?: string;
        readonly subnetId?: string;
      }
    | undefined;
  const vpcId =
    item?.vpcId ?? cloud.state.subnets.get(item?.subnetId ?? '')?.vpcId;
  return {
    arn: cloud.arn('ec2', `${type}/${id}`),
    tags: item?.tags,
    context: {
      ...(vpcId ? { 'ec2:Vpc': cloud.arn('ec2', `vpc/${vpcId}`) } : {}),
      ...(item?.subnetId
        ? { 'ec2:Subnet': cloud.arn('ec2', `subnet/${item.subnetId}`) }
        : {}),
    },
  };
}
