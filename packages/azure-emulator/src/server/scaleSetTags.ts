import type { JsonObject } from '../arm/JsonObject';
import type { agentPoolsOf } from '../resources/agentPoolsOf';
import type { StoredResource } from '../state/StoredResource';

/**
 * The tags of AKS on a scale set and its instances.
 *
 * @internal
 */
export function scaleSetTags(
  cluster: StoredResource,
  pool: Pick<ReturnType<typeof agentPoolsOf>[number], 'name'>,
): JsonObject {
  return {
    'aks-managed-cluster-name': cluster.name,
    'aks-managed-cluster-rg': cluster.resourceGroup,
    'aks-managed-poolName': pool.name,
  };
}
