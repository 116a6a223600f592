import type {
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
} from '@azure/arm-containerservice';
import { isAutoProvisioned } from './isAutoProvisioned';
import { nodeCountOf } from './nodeCountOf';

/** Of a pool without a setting, as @azure/arm-containerservice 25.5 documents `maxSurge`. */
const DEFAULT_SURGE = '10%';

/** Of a cluster: https://learn.microsoft.com/azure/aks/quotas-skus-regions */
const MAX_NODES = 5000;

function surgeOf(nodeCount: number, setting = DEFAULT_SURGE): number {
  const amount = Number.parseFloat(setting);
  if (!(amount >= 0)) return 0;
  return setting.endsWith('%')
    ? Math.ceil((nodeCount * amount) / 100)
    : Math.ceil(amount);
}

/** Undefined: the pool does not say how many nodes it has. */
function mostNodesOf(pool: ManagedClusterAgentPoolProfile): number | undefined {
  const count = nodeCountOf(pool);
  if (count === undefined) return undefined;
  const { enableAutoScaling, maxCount = 0, virtualMachinesProfile } = pool;
  const grown = Math.max(
    count,
    enableAutoScaling ? maxCount : 0,
    (virtualMachinesProfile?.scale?.autoscale ?? []).reduce(
      (sum, size) => sum + (size.maxCount ?? 0),
      0,
    ),
  );
  return grown + surgeOf(grown, pool.upgradeSettings?.maxSurge);
}

/**
 * Nodes that the pools may grow to, with those that an upgrade adds to each. Undefined: not known, or
 * the cluster is stopped.
 *
 * @internal
 */
export function maxNodeCountOf(
  cluster: Pick<
    ManagedCluster,
    'agentPoolProfiles' | 'nodeProvisioningProfile' | 'powerState'
  >,
): number | undefined {
  if (cluster.powerState?.code === 'Stopped' || isAutoProvisioned(cluster)) {
    return undefined;
  }
  const most = cluster.agentPoolProfiles?.reduce<number | undefined>(
    (sum, pool) => {
      const nodes = mostNodesOf(pool);
      return sum === undefined || nodes === undefined ? undefined : sum + nodes;
    },
    0,
  );
  return most === undefined ? undefined : Math.min(MAX_NODES, most);
}
