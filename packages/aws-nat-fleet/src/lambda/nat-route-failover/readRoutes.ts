import { DescribeRouteTablesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { Fleet, FleetZone, roles, tags } from '../../contract';

/** Where the default route of one table points. */
export interface DefaultRoute {
  readonly routeTableId: string;
  /** Undefined when its target is not an interface. */
  readonly interfaceId: string | undefined;
  readonly exists: boolean;
}

/**
 * The default routes of all route tables of a fleet, as they are now.
 *
 * @throws Error when a table is missing, is in another VPC, or is not tagged as the fleet's
 */
export async function readRoutes(
  ec2: EC2Client,
  fleet: Fleet,
): Promise<readonly DefaultRoute[]> {
  const ids = fleet.zones.flatMap(({ routeTableIds }) => routeTableIds);
  const { RouteTables = [] } = await ec2.send(
    new DescribeRouteTablesCommand({ RouteTableIds: ids }),
  );
  return ids.map(id => {
    const table = RouteTables.find(({ RouteTableId }) => RouteTableId === id);
    if (!table) throw new Error(`Route table ${id} does not exist.`);
    if (table.VpcId !== fleet.vpcId) {
      throw new Error(
        `Route table ${id} is in ${table.VpcId}, the fleet in ${fleet.vpcId}. Nothing was changed; correct the fleet parameter.`,
      );
    }
    const tagged = (key: string) =>
      table.Tags?.find(({ Key }) => Key === key)?.Value;
    if (
      tagged(tags.environment) !== fleet.environment ||
      tagged(tags.role) !== roles.privateRouteTable
    ) {
      throw new Error(
        `Route table ${id} is not tagged ${tags.environment}=${fleet.environment}, ${tags.role}=${roles.privateRouteTable}. Nothing was changed.`,
      );
    }
    const route = table.Routes?.find(
      ({ DestinationCidrBlock }) => DestinationCidrBlock === '0.0.0.0/0',
    );
    return {
      routeTableId: id,
      interfaceId: route?.NetworkInterfaceId,
      exists: route !== undefined,
    };
  });
}

/** The zone that all tables of `zone` point to; undefined when they differ or point elsewhere. */
export function routedZone(
  fleet: Fleet,
  zone: FleetZone,
  routes: readonly DefaultRoute[],
): FleetZone | undefined {
  const targets = new Set(
    routes
      .filter(({ routeTableId }) => zone.routeTableIds.includes(routeTableId))
      .map(({ interfaceId }) => interfaceId),
  );
  const [target] = targets;
  return targets.size === 1
    ? fleet.zones.find(({ natInterfaceId }) => natInterfaceId === target)
    : undefined;
}
