import { isJsonObject } from '../arm/isJsonObject';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from '../aks/nodeResources';

/**
 * What the emulator itself needs to know of a stored cluster's agent pools; pools without a subnet of their own stand in AKS's.
 *
 * @internal
 */
export function agentPoolsOf(cluster: StoredResource): readonly {
  readonly name: string;
  readonly count: number;
  readonly vnetSubnetID: string;
  readonly podSubnetID?: string;
  readonly zones: readonly string[];
}[] {
  const pools = cluster.properties.agentPoolProfiles;
  const { subnetId } = nodeResources(cluster);
  return (Array.isArray(pools) ? pools : []).filter(isJsonObject).map(pool => ({
    name: String(pool.name),
    count: Number(pool.count ?? 0),
    vnetSubnetID:
      typeof pool.vnetSubnetID === 'string' ? pool.vnetSubnetID : subnetId,
    podSubnetID:
      typeof pool.podSubnetID === 'string' ? pool.podSubnetID : undefined,
    zones: Array.isArray(pool.availabilityZones)
      ? pool.availabilityZones.map(String)
      : [],
  }));
}
