import type { JsonObject } from '../arm/JsonObject';
import type { ScaleSet } from './ScaleSet';

/**
 * The tags of AKS on a scale set and its instances.
 *
 * @internal
 */
export function scaleSetTags({ pool, cluster }: ScaleSet): JsonObject {
  return {
    'aks-managed-cluster-name': cluster.name,
    'aks-managed-cluster-rg': cluster.resourceGroup,
    'aks-managed-poolName': pool.name,
  };
}
