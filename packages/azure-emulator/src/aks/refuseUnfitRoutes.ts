import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceWrite } from '../resources/ResourceType';
import { aksRefusal } from './aksRefusal';

/** Assumed: what else there is leads nowhere or not to egress of one's own. */
const goodNextHops = ['VirtualAppliance', 'VirtualNetworkGateway'];

/**
 * Refuses user-defined routing where the subnets of the agent pools have no default route. The codes are AKS's; its words are not recorded.
 *
 * @internal
 */
export function refuseUnfitRoutes(options: {
  readonly write: ResourceWrite;
  readonly pools: readonly JsonObject[];
}): void {
  const { store } = options.write.cloud;
  for (const pool of options.pools) {
    const subnetId = String(pool.vnetSubnetID ?? '');
    const reference = store.get(subnetId)?.properties.routeTable;
    const table = isJsonObject(reference)
      ? store.get(String(reference.id))
      : undefined;
    if (!table) {
      throw aksRefusal(
        'ExistingRouteTableNotAssociatedWithSubnet',
        `Agent pool ${String(pool.name)}: subnet ${
          subnetId || 'of AKS'
        } has no route table.`,
      );
    }
    const { routes } = table.properties;
    const defaultRoute = (Array.isArray(routes) ? routes : [])
      .filter(isJsonObject)
      .map(route => route.properties)
      .filter(isJsonObject)
      .find(route => route.addressPrefix === '0.0.0.0/0');
    if (!defaultRoute) {
      throw aksRefusal(
        'RouteTableMissingDefaultRouteError',
        `Route table ${table.id} has no route for 0.0.0.0/0.`,
      );
    }
    if (!goodNextHops.includes(String(defaultRoute.nextHopType))) {
      throw aksRefusal(
        'RouteTableInvalidNextHop',
        `The default route of ${table.id} leads to ${String(
          defaultRoute.nextHopType,
        )}.`,
      );
    }
  }
}
