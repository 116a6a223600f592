import type { EgressWorkload } from './EgressWorkload';

/**
 * The share of a workload's pods on the node that has most of them.
 *
 * @internal
 */
export function busiestNodeShare({
  podCount,
  nodeCount,
  podsOnBusiestNode = Math.ceil(podCount / nodeCount),
}: Pick<
  EgressWorkload,
  'nodeCount' | 'podCount' | 'podsOnBusiestNode'
>): number {
  return podsOnBusiestNode / podCount;
}
