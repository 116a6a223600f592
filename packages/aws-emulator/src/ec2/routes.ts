import { z } from 'zod/v3';
import { parseCidr } from 'emulator-kit';
import { AwsError } from '../AwsError';
import { action, type Call } from '../service/Action';
import { text } from '../service/fields';
import type { Item, State } from '../state/State';
import { describe } from './describe';
import { find } from './find';
import { resourceOf } from './resourceOf';
import { routeState } from './routeState';
import { routeTarget } from './routeTarget';
import { tagSet } from './tagSet';

const cidr = text.refine(value => parseCidr(value), 'is not a CIDR block');
const target = {
  GatewayId: text.optional(),
  InstanceId: text.optional(),
  NetworkInterfaceId: text.optional(),
  NatGatewayId: text.optional(),
};
const routeInput = z
  .object({ RouteTableId: text, DestinationCidrBlock: cidr, ...target })
  .strict();

const onTable = (
  { RouteTableId: id }: { readonly RouteTableId: string },
  { cloud }: Call,
) => [resourceOf(cloud, id, { type: 'route-table' })];

function routeTo(table: Item<'routeTables'>, destination: string) {
  return table.routes.find(route => route.destination === destination);
}

function refuseLocal(
  state: State,
  table: Item<'routeTables'>,
  destination: string,
): void {
  if (find(state, 'vpcs', table.vpcId).cidrs.includes(destination)) {
    throw new AwsError(
      'InvalidParameterValue',
      `The destination CIDR block ${destination} is equal to a CIDR block of the VPC: its local route stays (the emulator's own words)`,
    );
  }
}

function present(table: Item<'routeTables'>, state: State): unknown {
  const local = state.vpcs.get(table.vpcId)?.cidrs ?? [];
  return {
    routeTableId: table.id,
    vpcId: table.vpcId,
    routeSet: [
      ...local.map(destinationCidrBlock => ({
        destinationCidrBlock,
        gatewayId: 'local',
        state: 'active',
        origin: 'CreateRouteTable',
      })),
      ...table.routes.map(route => ({
        destinationCidrBlock: route.destination,
        ...presentTarget(state, route.target),
        state: routeState(state, route.target),
        origin: route.origin,
      })),
    ],
    associationSet: [
      ...(table.isMain
        ? [
            {
              routeTableAssociationId: `rtbassoc-main${table.id.slice(4)}`,
              routeTableId: table.id,
              main: true,
              associationState: { state: 'associated' },
            },
          ]
        : []),
      ...table.associations.map(({ id, subnetId }) => ({
        routeTableAssociationId: id,
        routeTableId: table.id,
        subnetId,
        main: false,
        associationState: { state: 'associated' },
      })),
    ],
    tagSet: tagSet(table.tags),
  };
}

/** A route to an interface also names its instance, and one to an instance its only interface. */
function presentTarget(
  state: State,
  id: string,
): Readonly<Record<string, string | undefined>> {
  const byInterface = (networkInterfaceId: string) => {
    const instanceId =
      state.networkInterfaces.get(networkInterfaceId)?.attachment?.instanceId;
    return instanceId ? { instanceId } : {};
  };
  switch (id.split('-')[0]) {
    case 'eni':
      return { networkInterfaceId: id, ...byInterface(id) };
    case 'i':
      return { instanceId: id };
    case 'nat':
      return { natGatewayId: id };
    default:
      return { gatewayId: id };
  }
}

/**
 * Route tables: their routes and their subnets.
 *
 * @internal
 */
export const routeActions = [
  describe({
    name: 'DescribeRouteTables',
    kind: 'routeTables',
    ids: 'RouteTableId',
    notFound: { code: 'InvalidRouteTableID.NotFound', noun: 'routeTable ID' },
    set: 'routeTableSet',
    filters: {
      'route-table-id': ({ id }) => id,
      'vpc-id': ({ vpcId }) => vpcId,
      'association.main': ({ isMain }) => isMain,
      'association.subnet-id': ({ associations }) =>
        associations.map(({ subnetId }) => subnetId),
      'association.route-table-association-id': ({ associations }) =>
        associations.map(({ id }) => id),
      'route.destination-cidr-block': ({ routes }) =>
        routes.map(({ destination }) => destination),
      'route.nat-gateway-id': ({ routes }) =>
        routes.map(route => route.target).filter(id => id.startsWith('nat-')),
      'route.instance-id': ({ routes }) =>
        routes.map(route => route.target).filter(id => id.startsWith('i-')),
      'route.gateway-id': ({ routes }) =>
        routes.map(route => route.target).filter(id => id.startsWith('igw-')),
      'route.state': ({ routes }, state) =>
        routes.map(route => routeState(state, route.target)),
    },
    present,
  }),
  action({
    name: 'CreateRoute',
    isWrite: true,
    input: routeInput,
    resources: onTable,
    handle: (
      { RouteTableId: id, DestinationCidrBlock: to, ...input },
      call,
    ) => {
      const table = find(call.state, 'routeTables', id);
      refuseLocal(call.state, table, to);
      if (routeTo(table, to)) {
        throw new AwsError(
          'RouteAlreadyExists',
          `The route identified by ${to} already exists.`,
        );
      }
      const found = routeTarget(call.state, { input, table });
      table.routes.push({
        destination: to,
        target: found,
        origin: 'CreateRoute',
      });
      return { return: true };
    },
  }),
  action({
    name: 'ReplaceRoute',
    isWrite: true,
    input: routeInput,
    resources: onTable,
    handle: (
      { RouteTableId: id, DestinationCidrBlock: to, ...input },
      call,
    ) => {
      const table = find(call.state, 'routeTables', id);
      const route = routeTo(table, to);
      if (!route) {
        throw new AwsError(
          'InvalidParameterValue',
          `There is no route defined for '${to}' in the route table. Use CreateRoute instead.`,
        );
      }
      route.target = routeTarget(call.state, { input, table });
      return { return: true };
    },
  }),
  action({
    name: 'DeleteRoute',
    isWrite: true,
    input: z
      .object({ RouteTableId: text, DestinationCidrBlock: cidr })
      .strict(),
    resources: onTable,
    handle: ({ RouteTableId: id, DestinationCidrBlock: to }, { state }) => {
      const table = find(state, 'routeTables', id);
      refuseLocal(state, table, to);
      const route = routeTo(table, to);
      if (!route) {
        throw new AwsError(
          'InvalidRoute.NotFound',
          `no route with destination-cidr-block ${to} in route table ${id}`,
        );
      }
      table.routes.splice(table.routes.indexOf(route), 1);
      return { return: true };
    },
  }),
];
