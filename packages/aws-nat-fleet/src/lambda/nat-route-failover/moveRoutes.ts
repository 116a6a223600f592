import {
  CreateRouteCommand,
  EC2Client,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import { DefaultRoute } from './readRoutes';

/** The number of routes that were moved, and the routes that were not. */
export interface MovedRoutes {
  readonly moved: readonly string[];
  readonly failures: readonly {
    readonly routeTableId: string;
    readonly error: unknown;
  }[];
}

/**
 * Points default routes to an interface. Every table is tried, even if others fail; a table that
 * already points there is not written.
 */
export async function moveRoutes(
  ec2: EC2Client,
  routes: readonly DefaultRoute[],
  interfaceId: string,
): Promise<MovedRoutes> {
  const wrong = routes.filter(route => route.interfaceId !== interfaceId);
  const results = await Promise.allSettled(
    wrong.map(({ routeTableId, exists }) => {
      const input = {
        RouteTableId: routeTableId,
        DestinationCidrBlock: '0.0.0.0/0',
        NetworkInterfaceId: interfaceId,
      };
      return exists
        ? ec2.send(new ReplaceRouteCommand(input))
        : ec2.send(new CreateRouteCommand(input));
    }),
  );
  return {
    moved: wrong
      .filter((_, index) => results[index].status === 'fulfilled')
      .map(({ routeTableId }) => routeTableId),
    failures: results.flatMap((result, index) =>
      result.status === 'rejected'
        ? [{ routeTableId: wrong[index].routeTableId, error: result.reason }]
        : [],
    ),
  };
}
