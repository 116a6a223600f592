import { parseCidr } from 'emulator-kit';
import { AwsError } from '../AwsError';
import { action } from '../service/Action';
import { text } from '../service/fields';
import type { Item, State } from '../state/State';
import { describe } from './describe';
import { find } from './ec2Kinds';
import { on } from './resourceOf';
import { routeState } from './routeState';
import { routeTarget } from './routeTarget';

const routeInput = {
  RouteTableId: text,
  DestinationCidrBlock: text.refine(
    value => parseCidr(value),
    'is not a CIDR block',
  ),
  GatewayId: text.optional(),
  InstanceId: text.optional(),
  NetworkInterfaceId: text.optional(),
  NatGatewayId: text.optional(),
};

function present(table: Item<'routeTables'>, state: State) {
  const { id: routeTableId, vpcId } = table;
  const common = { routeTableId, associationState: { state: 'associated' } };
  return {
    routeTableId,
    vpcId,
    routeSet: [
      ...(state.vpcs.get(vpcId)?.cidrs ?? []).map(destinationCidrBlock => ({
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
      ...(table.isMain
        ? [
            {
              ...common,
              routeTableAssociationId: `rtbassoc-main${table.id.slice(4)}`,
              main: true,
            },
          ]
        : []),
      ...table.associations.map(({ id, subnetId }) => ({
        ...common,
        routeTableAssociationId: id,
        subnetId,
        main: false,
      })),
    ],
  };
}

/** A route to an interface also names its instance. */
function presentTarget(state: State, id: string) {
  switch (id.split('-')[0]) {
    case 'eni':
      return {
        networkInterfaceId: id,
        instanceId: state.networkInterfaces.get(id)?.attachment?.instanceId,
      };
    case 'i':
      return { instanceId: id };
    case 'nat':
      return { natGatewayId: id };
    default:
      return { gatewayId: id };
  }
}

/** Route tables: their routes and their subnets. @internal */
export const routeActions = [
  describe({
    name: 'DescribeRouteTables',
    kind: 'routeTables',
    ids: 'RouteTableId',
    set: 'routeTableSet',
    filters: {
      'route-table-id': 'routeTableId',
      'vpc-id': 'vpcId',
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
  action({
    name: 'CreateRoute',
    isWrite: true,
    input: routeInput,
    resources: on('RouteTableId'),
    handle: (
      { RouteTableId: id, DestinationCidrBlock: destination, ...input },
      { state },
    ) => {
      const table = find(state, 'routeTables', id);
      const local = find(state, 'vpcs', table.vpcId).cidrs;
      if (local.includes(destination)) {
        throw new AwsError(
          'InvalidParameterValue',
          `The destination CIDR block ${destination} is equal to a CIDR block of the VPC: its local route stays (the emulator's own words)`,
        );
      }
      if (table.routes.some(route => route.destination === destination)) {
        throw new AwsError(
          'RouteAlreadyExists',
          `The route identified by ${destination} already exists.`,
        );
      }
      const target = routeTarget(state, { input, table });
      table.routes.push({ destination, target });
      return { return: true };
    },
  }),
  action({
    name: 'ReplaceRoute',
    isWrite: true,
    input: routeInput,
    resources: on('RouteTableId'),
    handle: (
      { RouteTableId: id, DestinationCidrBlock: destination, ...input },
      { state },
    ) => {
      const table = find(state, 'routeTables', id);
      const route = table.routes.find(each => each.destination === destination);
      if (!route) {
        throw new AwsError(
          'InvalidParameterValue',
          `There is no route defined for '${destination}' in the route table. Use CreateRoute instead.`,
        );
      }
      route.target = routeTarget(state, { input, table });
      return { return: true };
    },
  }),
];
