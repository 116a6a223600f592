import { agentPoolsOf } from '../resources/agentPoolsOf';
import { ownInstances } from '../resources/ownInstances';
import { virtualMachineScaleSets } from '../resources/virtualMachineScaleSets';
import type { Cloud } from '../state/Cloud';
import { goesToAppliance } from './goesToAppliance';
import type { Workload } from './Workload';

/**
 * Which share of a workload left through a gateway at a time: that of the subnets, weighted by nodes, that had this gateway.
 *
 * `undefined` when it never did, as far as is known. What changes later in the cloud does not change what was observed.
 *
 * @internal
 */
export function observeShare(
  workload: Workload,
  options: { readonly cloud: Cloud; readonly gatewayId: string },
):
  | {
      readonly at: (time: Date) => number;
      /** The times between which it is the same. */
      readonly changes: readonly Date[];
    }
  | undefined {
  const { cloud } = options;
  const gatewayId = options.gatewayId.toLowerCase();
  if (workload.source.toLowerCase() === gatewayId) {
    return { at: () => 1, changes: [] };
  }
  const pools = poolsOf(workload, cloud);
  const nodes = pools.reduce((sum, pool) => sum + pool.count, 0);
  const parts = pools.flatMap(pool => {
    const fromPods = pool.podSubnetID ? workload.podShare : 0;
    return [
      { subnetId: pool.vnetSubnetID, share: 1 - fromPods },
      { subnetId: pool.podSubnetID, share: fromPods },
    ].flatMap(({ subnetId, share }) => {
      const subnet =
        subnetId && !goesToAppliance(subnetId, cloud)
          ? cloud.history.subnet(subnetId)
          : undefined;
      return subnet?.periods.some(period => period.gatewayId === gatewayId)
        ? [{ subnet, share: (share * pool.count) / Math.max(1, nodes) }]
        : [];
    });
  });
  if (parts.length === 0) {
    return undefined;
  }
  return {
    at: time =>
      parts.reduce(
        (sum, { subnet, share }) =>
          subnet.at(time)?.gatewayId === gatewayId ? sum + share : sum,
        0,
      ),
    changes: parts.flatMap(({ subnet }) =>
      subnet.periods.map(({ since }) => since),
    ),
  };
}

/** Those of a cluster; a scale set is one. */
function poolsOf({ source }: Workload, cloud: Cloud) {
  const machines = cloud.store.get(source);
  if (machines?.type !== virtualMachineScaleSets.type) {
    return machines ? agentPoolsOf(machines) : [];
  }
  const [first, ...others] = ownInstances(machines, cloud);
  return first
    ? [
        {
          vnetSubnetID: first.subnetId,
          podSubnetID: undefined,
          count: 1 + others.length,
        },
      ]
    : [];
}
