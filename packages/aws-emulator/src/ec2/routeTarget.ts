import { AwsError } from '../AwsError';
import type { Item, State } from '../state/State';
import { find } from './find';
import { interfacesOf } from './interfacesOf';

/** The parameters that name a target. AWS accepts more, for targets that the emulator does not have. */
const parameters = [
  'GatewayId',
  'InstanceId',
  'NetworkInterfaceId',
  'NatGatewayId',
] as const;

/**
 * The parameters for the target of a route.
 *
 * @internal
 */
export type TargetInput = Readonly<
  Partial<Record<(typeof parameters)[number], string>>
>;

/**
 * The target of a route. There must be exactly one; it must exist, and be in the VPC of the route table. A load balancer is not a valid target.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html
 *
 * @internal
 */
export function routeTarget(
  state: State,
  options: {
    readonly input: TargetInput;
    readonly table: Item<'routeTables'>;
  },
): string {
  const { input, table } = options;
  const given = parameters.filter(name => input[name] !== undefined);
  if (given.length !== 1) {
    throw given.length === 0
      ? new AwsError(
          'MissingParameter',
          'The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId, carrierGatewayId, or instanceId',
        )
      : new AwsError(
          'InvalidParameterCombination',
          `The parameters ${given.join(' and ')} cannot be used together`,
        );
  }
  const [name] = given;
  const id = input[name] ?? '';
  const { vpcId, noun } = placeOf(state, name, id);
  if (vpcId !== table.vpcId) {
    throw new AwsError(
      'InvalidParameterValue',
      `route table ${table.id} and ${noun} ${id} belong to different networks`,
    );
  }
  return id;
}

function placeOf(
  state: State,
  name: (typeof parameters)[number],
  id: string,
): { readonly vpcId?: string; readonly noun: string } {
  switch (name) {
    case 'NetworkInterfaceId': {
      const { subnetId } = find(state, 'networkInterfaces', id);
      return {
        vpcId: find(state, 'subnets', subnetId).vpcId,
        noun: 'interface',
      };
    }
    case 'InstanceId': {
      const { subnetId } = find(state, 'instances', id);
      if (interfacesOf(state, id).length > 1) {
        throw new AwsError(
          'InvalidInstanceID',
          `There are multiple interfaces attached to instance '${id}'. Please specify an interface ID for the operation instead.`,
        );
      }
      return {
        vpcId: find(state, 'subnets', subnetId).vpcId,
        noun: 'instance',
      };
    }
    case 'NatGatewayId': {
      const gateway = find(state, 'natGateways', id);
      if (['deleting', 'deleted', 'failed'].includes(gateway.state)) {
        throw new AwsError(
          'InvalidNatGatewayID.NotFound',
          `The natGateway ID '${id}' does not exist`,
        );
      }
      return { vpcId: gateway.vpcId, noun: 'NAT gateway' };
    }
    default:
      return {
        vpcId: find(state, 'internetGateways', id).vpcId,
        noun: 'network gateway',
      };
  }
}
