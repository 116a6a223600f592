import type { ManagedCluster } from '@azure/arm-containerservice';
import {
  sameArmId,
  type EgressWay,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';
import { waysOfCluster } from './waysOfCluster';
import { wayOfSubnet } from './wayOfSubnet';

/**
 * The ways that a subnet's flows take: those of the clusters on it, or, without any, what the subnet
 * itself decides. None: it could not be read.
 *
 * @internal
 */
export function waysOfSubnet(
  resourceId: string,
  options: {
    readonly index: InventoryIndex;
    readonly clusters: readonly ManagedCluster[];
  },
): readonly EgressWay[] {
  const { clusters, index } = options;
  if (clusters.length > 0) {
    return clusters
      .flatMap(cluster => waysOfCluster(cluster, { index }))
      .filter(({ subnets }) =>
        subnets.some(subnet => sameArmId(subnet.resourceId, resourceId)),
      );
  }
  const known = index.subnet(resourceId);
  if (!known) return [];
  const { way, because } = wayOfSubnet(known, { index });
  const { message, wording } = because({ subnets: [known.name], pools: [] });
  return [
    {
      ...way,
      pools: [],
      subnets: [{ resourceId: known.resourceId, name: known.name }],
      reason: message,
      reasonWording: wording,
    },
  ];
}
