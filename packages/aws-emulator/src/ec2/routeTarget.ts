import { AwsError } from '../AwsError';
import type { Item, State } from '../state/State';
import { find, type Ec2Kind } from './ec2Kinds';
import { requireOnlyInterface } from './interfacesOf';

/** The parameters that name a target. AWS accepts more, for targets that the emulator does not have. */
const kinds = {
  GatewayId: 'internetGateways',
  InstanceId: 'instances',
  NetworkInterfaceId: 'networkInterfaces',
  NatGatewayId: 'natGateways',
} as const satisfies Readonly<Record<string, Ec2Kind>>;
type Parameter = keyof typeof kinds;

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
    readonly input: Readonly<Partial<Record<Parameter, string>>>;
    readonly table: Item<'routeTables'>;
  },
): string {
  const { input, table } = options;
  const given = (Object.keys(kinds) as Parameter[]).filter(each => input[each]);
  if (given.length > 1) {
    throw new AwsError(
      'InvalidParameterCombination',
      `The parameters ${given.join(' and ')} cannot be used together`,
    );
  }
  if (given.length === 0) {
    throw new AwsError(
      'MissingParameter',
      'The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId, carrierGatewayId, or instanceId',
    );
  }
  const [name] = given;
  const id = input[name] ?? '';
  const target: { readonly vpcId?: string; readonly subnetId?: string } = find(
    state,
    kinds[name],
    id,
  );
  if (name === 'InstanceId') {
    requireOnlyInterface(state, id);
  }
  if (
    name === 'NatGatewayId' &&
    /delet|failed/.test(find(state, 'natGateways', id).state)
  ) {
    throw new AwsError(
      'InvalidNatGatewayID.NotFound',
      `The natGateway ID '${id}' does not exist`,
    );
  }
  const vpcId = target.vpcId ?? state.subnets.get(target.subnetId ?? '')?.vpcId;
  if (vpcId !== table.vpcId) {
    throw new AwsError(
      'InvalidParameterValue',
      `route table ${table.id} and ${name} ${id} belong to different networks`,
    );
  }
  return id;
}
