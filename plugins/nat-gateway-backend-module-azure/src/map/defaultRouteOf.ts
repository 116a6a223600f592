import type { RouteTable, Subnet } from '@azure/arm-network';
import {
  sameArmId,
  type ClusterOutboundFacts,
} from 'backstage-plugin-nat-gateway-common';

/**
 * The route for 0.0.0.0/0 of a subnet's route table.
 *
 * @internal
 */
export function defaultRouteOf(
  subnet: Pick<Subnet, 'routeTable'> | undefined,
  routeTables: readonly RouteTable[],
): ClusterOutboundFacts['subnets'][number]['defaultRoute'] {
  const routeTableId = subnet?.routeTable?.id;
  if (!routeTableId) {
    return undefined;
  }
  const table = routeTables.find(({ id }) => sameArmId(id ?? '', routeTableId));
  const route = table?.routes?.find(
    ({ addressPrefix }) => addressPrefix === '0.0.0.0/0',
  );
  return route
    ? {
        routeTableId,
        nextHopType: route.nextHopType ?? 'Unknown',
        ...(route.nextHopIpAddress && {
          nextHopIpAddress: route.nextHopIpAddress,
        }),
      }
    : undefined;
}
