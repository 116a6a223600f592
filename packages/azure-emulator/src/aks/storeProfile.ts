import type { JsonObject } from '../arm/JsonObject';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { networkProfileOf } from './networkProfileOf';

/**
 * Writes down in a cluster how its nodes leave, with the addresses that are in use.
 *
 * @internal
 */
export function storeProfile(
  cluster: StoredResource,
  options: {
    readonly cloud: Cloud;
    readonly key: 'loadBalancerProfile' | 'natGatewayProfile';
    readonly profile: JsonObject;
    readonly addressIds: readonly string[];
  },
): void {
  const { cloud, key, profile, addressIds } = options;
  const current = cloud.store.get(cluster.id) ?? cluster;
  cloud.store.put({
    ...current,
    properties: {
      ...current.properties,
      networkProfile: {
        ...networkProfileOf(current),
        [key]: {
          ...profile,
          effectiveOutboundIPs: addressIds.map(id => ({ id })),
        },
      },
    },
  });
}
