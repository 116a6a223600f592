import { isJsonObject } from '../arm/isJsonObject';
import type { Cloud } from '../state/Cloud';

/**
 * Whether a subnet's default route leads to an appliance or gateway, which goes before a NAT gateway and a load balancer.
 *
 * Only today's routes are known.
 *
 * @internal
 */
export function goesToAppliance(subnetId: string, cloud: Cloud): boolean {
  const subnet = cloud.store.get(subnetId);
  const reference = subnet?.properties.routeTable;
  const table = isJsonObject(reference)
    ? cloud.store.get(String(reference.id))
    : undefined;
  const routes = table?.properties.routes;
  return (Array.isArray(routes) ? routes : [])
    .filter(isJsonObject)
    .map(route => route.properties)
    .filter(isJsonObject)
    .some(
      route =>
        route.addressPrefix === '0.0.0.0/0' && route.nextHopType !== 'Internet',
    );
}
