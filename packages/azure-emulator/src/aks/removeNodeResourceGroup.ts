import { natGateways } from '../resources/natGateways';
import { publicIPAddresses } from '../resources/publicIPAddresses';
import { publicIPPrefixes } from '../resources/publicIPPrefixes';
import { subnets } from '../resources/subnets';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from './nodeResources';
import { removeOwnedOutbound } from './removeOwnedOutbound';

const withAftermath = [
  natGateways,
  publicIPAddresses,
  publicIPPrefixes,
  subnets,
];

/**
 * Removes the node resource group of a deleted cluster with everything in it, including what other principals created there; a group of that name that was created later keeps what is not AKS's.
 *
 * @internal
 */
export function removeNodeResourceGroup(
  cluster: StoredResource,
  cloud: Cloud,
): void {
  const { resourceGroup, groupId } = nodeResources(cluster);
  const { subscriptionId } = cluster;
  const group = cloud.store.get(groupId);
  if (group && group.createdAt.getTime() !== cluster.createdAt.getTime()) {
    removeOwnedOutbound(cluster, cloud);
    return;
  }
  for (const held of cloud.store.inGroup({ subscriptionId, resourceGroup })) {
    cloud.store.remove(held.id);
    withAftermath
      .find(({ type }) => type === held.type)
      ?.onDeleted?.(held, cloud);
  }
  cloud.store.remove(groupId);
}
