import { parseCidr } from 'emulator-kit';
import { demand } from '../AwsError';
import { action, type Call } from '../service/Action';
import { text } from '../service/fields';
import type { Item, State } from '../state/State';
import { find, type NamedKind, on } from '../state/kinds';
import { describe } from './describe';
import { interfacesOf, onlyInterface } from './interfaces';

/**
 * The state of a route: active or blackhole.
 *
 * "The state of the route. The blackhole state indicates that the route's target isn't available (for example, the
 * specified gateway isn't attached to the VPC, or the specified NAT instance has been terminated)."
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 */
function routeState(state: State, target: string): 'active' | 'blackhole' {
  const runs = (instanceId = '') =>
    state.instances.get(instanceId)?.state === 'running';
  const attachment = state.networkInterfaces.get(target)?.attachment;
  const isThere: Readonly<Record<string, () => boolean>> = {
    eni: () => runs(attachment?.instanceId),
    i: () => runs(target) && interfacesOf(state, target).length > 0,
    nat: () => state.natGateways.get(target)?.state === 'available',
    igw: () => state.internetGateways.get(target)?.vpcId !== undefined,
  };
  return isThere[target.split('-')[0]]?.() ?? true ? 'active' : 'blackhole';
}

/** The parameters that name a target. AWS accepts more, for targets that the emulator does not have. */
const kinds = {
  GatewayId: 'internetGateways',
  InstanceId: 'instances',
  NetworkInterfaceId: 'networkInterfaces',
  NatGatewayId: 'natGateways',
} as const satisfies Readonly<Record<string, NamedKind>>;
type Parameter = keyof typeof kinds;

/**
 * The target of a route. There must be exactly one; it must exist, and be in the VPC of the route table. A load balancer is not a valid target.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html
 */
function routeTarget(
  state: State,
  options: {
    readonly input: Readonly<Partial<Record<Parameter, string>>>;
    readonly table: Item<'routeTables'>;
  },
): string {
  const { input, table } = options;
  const given = (Object.keys(kinds) as Parameter[]).filter(each => input[each]);
  demand(
    given.length < 2,
    `InvalidParameterCombination: The parameters ${given.join(
      ' and ',
    )} cannot be used together`,
  );
  const [name] = given;
  const id = input[name];
  demand(
    id,
    'MissingParameter: The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId, vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId, localGatewayId, carrierGatewayId, or instanceId',
  );
  const target: {
    readonly vpcId?: string;
    readonly subnetId?: string;
    readonly state?: string;
  } = find({ state }, kinds[name], id);
  if (name === 'InstanceId') {
    onlyInterface(state, id);
  }
  demand(
    name !== 'NatGatewayId' || !/delet|failed/.test(target.state ?? ''),
    `InvalidNatGatewayID.NotFound: The natGateway ID '${id}' does not exist`,
  );
  const vpcId = target.vpcId ?? state.subnets.get(target.subnetId ?? '')?.vpcId;
  demand(
    vpcId === table.vpcId,
    `InvalidParameterValue: route table ${table.id} and ${name} ${id} belong to different networks`,
  );
  return id;
}

type Table = Item<'routeTables'>;

function present(table: Table, state: State) {
  const { id: routeTableId, vpcId } = table;
  const { cidrs = [] } = state.vpcs.get(vpcId) ?? {};
  const main = {
    id: `rtbassoc-main${routeTableId.slice(4)}`,
    subnetId: undefined,
  };
  return {
    routeTableId,
    vpcId,
    routeSet: [
      ...cidrs.map(destinationCidrBlock => ({
        destinationCidrBlock,
        gatewayId: 'local',
        state: 'active',
        origin: 'CreateRouteTable',
      })),
      ...table.routes.map(({ destination, target }) => ({
        destinationCidrBlock: destination,
        ...presentTarget(state, target),
        state: routeState(state, target),
        origin: 'CreateRoute',
      })),
    ],
    associationSet: [
      ...(table.isMain ? [main] : []),
      ...table.associations,
    ].map(association => ({
      routeTableId,
      associationState: { state: 'associated' },
      routeTableAssociationId: association.id,
      subnetId: association.subnetId,
      main: association === main,
    })),
  };
}

const targetFields: Readonly<Record<string, string>> = {
  eni: 'networkInterfaceId',
  i: 'instanceId',
  nat: 'natGatewayId',
};

/** A route to an interface also names its instance. */
function presentTarget(state: State, id: string) {
  const { instanceId } = state.networkInterfaces.get(id)?.attachment ?? {};
  const field = targetFields[id.split('-')[0]] ?? 'gatewayId';
  return { instanceId, [field]: id };
}

/** `CreateRoute` or `ReplaceRoute`: the route that gets the target, which is checked before anything changes. */
const routeWrite = (
  name: string,
  routeOf: (
    table: Table,
    destination: string,
    call: Call,
  ) => Table['routes'][number],
) =>
  action({
    name,
    input: {
      RouteTableId: text,
      DestinationCidrBlock: text.refine(parseCidr, 'is not a CIDR block'),
      GatewayId: text.optional(),
      InstanceId: text.optional(),
      NetworkInterfaceId: text.optional(),
      NatGatewayId: text.optional(),
    },
    resources: on(['RouteTableId']),
    handle: (
      { RouteTableId: id, DestinationCidrBlock: destination, ...input },
      call,
    ) => {
      const table = find(call, 'routeTables', id);
      const route = routeOf(table, destination, call);
      route.target = routeTarget(call.state, { input, table });
      if (!table.routes.includes(route)) {
        table.routes.push(route);
      }
      return { return: true };
    },
  });

/** Route tables: their routes and their subnets. @internal */
export const routeActions = [
  describe({
    name: 'DescribeRouteTables',
    kind: 'routeTables',
    filters: ['route-table-id', 'vpc-id'],
    paths: {
      'association.main': 'associationSet.main',
      'association.subnet-id': 'associationSet.subnetId',
      'route.destination-cidr-block': 'routeSet.destinationCidrBlock',
      'route.nat-gateway-id': 'routeSet.natGatewayId',
      'route.instance-id': 'routeSet.instanceId',
      'route.gateway-id': 'routeSet.gatewayId',
      'route.state': 'routeSet.state',
    },
    present,
  }),
  routeWrite('CreateRoute', ({ vpcId, routes }, destination, call) => {
    demand(
      !find(call, 'vpcs', vpcId).cidrs.includes(destination),
      `InvalidParameterValue: The destination CIDR block ${destination} is equal to a CIDR block of the VPC: its local route stays (the emulator's own words)`,
    );
    demand(
      !routes.some(route => route.destination === destination),
      `RouteAlreadyExists: The route identified by ${destination} already exists.`,
    );
    return { destination, target: '' };
  }),
  routeWrite('ReplaceRoute', ({ routes }, destination) => {
    const route = routes.find(each => each.destination === destination);
    demand(
      route,
      `InvalidParameterValue: There is no route defined for '${destination}' in the route table. Use CreateRoute instead.`,
    );
    return route;
  }),
];
