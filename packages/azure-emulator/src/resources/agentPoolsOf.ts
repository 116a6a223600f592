import { isJsonObject } from '../arm/isJsonObject';
import type { StoredResource } from '../state/StoredResource';

/**
 * What the emulator itself needs to know of a stored cluster's agent pools.
 *
 * @internal
 */
export function agentPoolsOf(cluster: StoredResource): readonly {
  readonly name: string;
  readonly count: number;
  readonly vnetSubnetID?: string;
  readonly podSubnetID?: string;
}[] {
  const pools = cluster.properties.agentPoolProfiles;
  return (Array.isArray(pools) ? pools : []).filter(isJsonObject).map(pool => ({
    name: String(pool.name),
    count: Number(pool.count ?? 0),
    vnetSubnetID:
      typeof pool.vnetSubnetID === 'string' ? pool.vnetSubnetID : undefined,
    podSubnetID:
      typeof pool.podSubnetID === 'string' ? pool.podSubnetID : undefined,
  }));
}
