import type { ManagedClusterAgentPoolProfile } from '@azure/arm-containerservice';

/**
 * The nodes of a pool: `count`, or, of a pool of single virtual machines, the sum over its sizes. None
 * of a stopped pool. Undefined when Azure says neither.
 *
 * @internal
 */
export function nodeCountOf(
  pool: Pick<
    ManagedClusterAgentPoolProfile,
    'count' | 'powerState' | 'virtualMachineNodesStatus'
  >,
): number | undefined {
  if (pool.powerState?.code === 'Stopped') return 0;
  const bySize = pool.virtualMachineNodesStatus?.map(({ count }) => count ?? 0);
  return pool.count ?? bySize?.reduce((sum, count) => sum + count, 0);
}
