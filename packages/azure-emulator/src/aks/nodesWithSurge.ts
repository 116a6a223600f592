import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';

/**
 * How many nodes the pools of a cluster may have at once: as many as the autoscaler may make, and those that come for an upgrade.
 *
 * @example
 * nodesWithSurge([{ count: 3, upgradeSettings: { maxSurge: '10%' } }]) // 4
 *
 * @internal
 */
export function nodesWithSurge(pools: readonly JsonObject[]): number {
  return pools.reduce((sum, pool) => {
    const nodes = Number(
      (pool.enableAutoScaling ? pool.maxCount : undefined) ?? pool.count ?? 1,
    );
    const { upgradeSettings } = pool;
    const surge = String(
      (isJsonObject(upgradeSettings) ? upgradeSettings.maxSurge : undefined) ??
        '10%',
    );
    const more = surge.endsWith('%')
      ? Math.ceil((nodes * Number.parseFloat(surge)) / 100)
      : Number(surge);
    return sum + nodes + (Number.isFinite(more) ? more : 0);
  }, 0);
}
