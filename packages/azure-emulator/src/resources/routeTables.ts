import { isJsonObject } from '../arm/isJsonObject';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { AzureError } from '../errors/AzureError';
import { refuseOverResourceQuota } from '../quotas/refuseOverResourceQuota';
import { acceptRoutes } from './acceptRoutes';
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
    refuseOverResourceQuota(write, {
      name: 'routesPerRouteTable',
      id: id.id,
      before: countOf(before?.properties.routes),
      wanted: countOf(properties.routes),
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
        routes: acceptRoutes(properties.routes, { tableId: id.id }),
      },
    };
  },
  refuseDelete: (table, cloud) => {
    if (cloud.store.referrers(table.id).length > 0) {
      throw new AzureError('InUseRouteTableCannotBeDeleted', {
        name: table.name,
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
