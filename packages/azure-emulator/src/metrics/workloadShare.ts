import { agentPoolsOf } from '../resources/agentPoolsOf';
import type { Cloud } from '../state/Cloud';
import { goesToAppliance } from './goesToAppliance';
import type { Workload } from './Workload';

/**
 * Which share of a workload left through a gateway at a time: that of the subnets, weighted by nodes, that had this gateway.
 *
 * @internal
 */
export function workloadShare(
  workload: Workload,
  options: {
    readonly cloud: Cloud;
    readonly gatewayId: string;
    readonly time: Date;
  },
): number {
  const { cloud, time } = options;
  const gatewayId = options.gatewayId.toLowerCase();
  if (workload.source.toLowerCase() === gatewayId) {
    return 1;
  }
  const cluster = cloud.store.get(workload.source);
  const pools = cluster ? agentPoolsOf(cluster) : [];
  const nodes = pools.reduce((sum, pool) => sum + pool.count, 0);
  const goesThrough = (subnetId: string | undefined) =>
    subnetId !== undefined &&
    cloud.history.gatewayOfSubnetAt(subnetId, time) === gatewayId &&
    !goesToAppliance(subnetId, cloud);
  return pools.reduce((sum, pool) => {
    const fromPods = pool.podSubnetID ? workload.podShare : 0;
    const share =
      (goesThrough(pool.vnetSubnetID) ? 1 - fromPods : 0) +
      (goesThrough(pool.podSubnetID) ? fromPods : 0);
    return sum + (share * pool.count) / nodes;
  }, 0);
}
