import type { ManagedClusterAgentPoolProfile } from '@azure/arm-containerservice';

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

/**
 * Nodes that the pools may grow to, with those that an upgrade adds to each.
 *
 * @internal
 */
export const maxNodeCountOf = (
  pools: readonly Pick<
    ManagedClusterAgentPoolProfile,
    'count' | 'enableAutoScaling' | 'maxCount' | 'upgradeSettings'
  >[],
): number =>
  Math.min(
    MAX_NODES,
    pools.reduce((sum, pool) => {
      const { count = 0, enableAutoScaling, maxCount = 0 } = pool;
      const nodeCount = enableAutoScaling ? Math.max(count, maxCount) : count;
      return (
        sum + nodeCount + surgeOf(nodeCount, pool.upgradeSettings?.maxSurge)
      );
    }, 0),
  );
