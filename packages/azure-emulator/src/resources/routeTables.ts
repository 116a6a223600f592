import { emulatorRefusal } from '../arm/emulatorRefusal';
import { isJsonObject } from '../arm/isJsonObject';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { refuseOverResourceQuota } from '../quotas/refuseOverResourceQuota';
import { countOf } from './countOf';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import type { ResourceType } from './ResourceType';

/**
 * Microsoft.Network/routeTables with their routes inside.
 *
 * @internal
 */
export const routeTables: ResourceType = networkType({
  type: 'Microsoft.Network/routeTables',
  accept: write => {
    const { body, before, id } = write;
    const properties = readObject(body, { key: 'properties' }) ?? {};
    const routes = Array.isArray(properties.routes) ? properties.routes : [];
    refuseOverResourceQuota(write, {
      name: 'routesPerRouteTable',
      id: id.id,
      before: countOf(before?.properties.routes),
      wanted: countOf(routes),
    });
    return {
      properties: {
        ...withoutKeys(properties, [
          'provisioningState',
          'resourceGuid',
          'subnets',
        ]),
        disableBgpRoutePropagation:
          properties.disableBgpRoutePropagation ?? false,
        routes: routes.filter(isJsonObject).map(route => ({
          name: route.name,
          properties: withoutKeys(
            readObject(route, { key: 'properties' }) ?? {},
            ['provisioningState'],
          ),
        })),
      },
    };
  },
  refuseDelete: (table, cloud) => {
    const [subnet] = cloud.store.referrers(table.id);
    if (subnet) {
      throw emulatorRefusal('RouteTableInUse', {
        message: `Route table ${table.id} is in use by ${subnet.id} and cannot be deleted.`,
      });
    }
  },
  present: (table, cloud) => {
    const routes = Array.isArray(table.properties.routes)
      ? table.properties.routes
      : [];
    const subnets = cloud.store.referrers(
      table.id,
      'Microsoft.Network/virtualNetworks/subnets',
    );
    return presentNetworkResource(table, {
      routes: routes.filter(isJsonObject).map(route => ({
        name: route.name,
        id: `${table.id}/routes/${String(route.name)}`,
        etag: table.etag,
        type: 'Microsoft.Network/routeTables/routes',
        properties: {
          provisioningState: 'Succeeded',
          ...readObject(route, { key: 'properties' }),
        },
      })),
      ...(subnets.length > 0
        ? { subnets: subnets.map(subnet => ({ id: subnet.id })) }
        : {}),
    });
  },
});
