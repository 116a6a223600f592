import { AwsError } from '../AwsError';
import type { Item, State } from '../state/State';

/** A kind of resource with EC2 ids and tags. @internal */
export type Ec2Kind = keyof typeof ec2Kinds;

/**
 * The kinds of EC2: the prefix of their ids, their type in ARNs, and how an id that does not exist is refused.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 *
 * @internal
 */
export const ec2Kinds = {
  vpcs: ['vpc', 'vpc', 'InvalidVpcID.NotFound'],
  subnets: ['subnet', 'subnet', 'InvalidSubnetID.NotFound'],
  internetGateways: ['igw', 'internet-gateway', 'InvalidGatewayID.NotFound'],
  routeTables: ['rtb', 'route-table', 'InvalidRouteTableID.NotFound'],
  securityGroups: ['sg', 'security-group', 'InvalidGroup.NotFound'],
  networkInterfaces: [
    'eni',
    'network-interface',
    'InvalidNetworkInterfaceID.NotFound',
  ],
  addresses: ['eipalloc', 'elastic-ip', 'InvalidAllocationID.NotFound'],
  instances: ['i', 'instance', 'InvalidInstanceID.NotFound'],
  natGateways: ['nat', 'natgateway', 'NatGatewayNotFound'],
} as const;

/** The kind of an id, by its prefix. @internal */
export function kindOf(id: string): Ec2Kind | undefined {
  return (Object.keys(ec2Kinds) as Ec2Kind[]).find(
    kind => ec2Kinds[kind][0] === id.split('-')[0],
  );
}

/** The resource with an id; throws EC2's error if it does not exist. @internal */
export function find<K extends Ec2Kind>(
  state: State,
  kind: K,
  id: string,
): Item<K> {
  const item = (state[kind] as Map<string, Item<K>>).get(id);
  if (!item) {
    const [, type, code] = ec2Kinds[kind];
    throw new AwsError(code, `The ${type} ID '${id}' does not exist`);
  }
  return item;
}
