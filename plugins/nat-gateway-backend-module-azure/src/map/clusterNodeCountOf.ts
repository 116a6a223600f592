import type { ManagedCluster } from '@azure/arm-containerservice';
import { isAutoProvisioned } from './isAutoProvisioned';
import { nodeCountOf } from './nodeCountOf';

/**
 * The nodes of all pools. Undefined: not known, or the cluster is stopped.
 *
 * @internal
 */
export function clusterNodeCountOf(
  cluster: ManagedCluster,
): number | undefined {
  if (cluster.powerState?.code === 'Stopped' || isAutoProvisioned(cluster)) {
    return undefined;
  }
  return cluster.agentPoolProfiles?.reduce<number | undefined>((sum, pool) => {
    const count = nodeCountOf(pool);
    return sum === undefined || count === undefined ? undefined : sum + count;
  }, 0);
}
