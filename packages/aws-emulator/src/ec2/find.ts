import { AwsError } from '../AwsError';
import type { Item, State } from '../state/State';
import type { Ec2Kind } from './describe';

const refusals: Readonly<
  Record<Ec2Kind, readonly [code: string, noun: string]>
> = {
  vpcs: ['InvalidVpcID.NotFound', 'vpc ID'],
  subnets: ['InvalidSubnetID.NotFound', 'subnet ID'],
  internetGateways: ['InvalidGatewayID.NotFound', 'gateway ID'],
  routeTables: ['InvalidRouteTableID.NotFound', 'routeTable ID'],
  securityGroups: ['InvalidGroup.NotFound', 'security group'],
  networkInterfaces: [
    'InvalidNetworkInterfaceID.NotFound',
    'networkInterface ID',
  ],
  addresses: ['InvalidAllocationID.NotFound', 'allocation ID'],
  instances: ['InvalidInstanceID.NotFound', 'instance ID'],
  natGateways: ['NatGatewayNotFound', 'natGateway ID'],
};

/**
 * The resource with an id; throws EC2's error if it does not exist.
 *
 * @internal
 */
export function find<K extends Ec2Kind>(
  state: State,
  kind: K,
  id: string,
): Item<K> {
  const item = (state[kind] as Map<string, Item<K>>).get(id);
  if (!item) {
    const [code, noun] = refusals[kind];
    throw new AwsError(code, `The ${noun} '${id}' does not exist`);
  }
  return item;
}
