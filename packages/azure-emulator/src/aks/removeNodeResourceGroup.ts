import { natGateways } from '../resources/natGateways';
import { publicIPAddresses } from '../resources/publicIPAddresses';
import { publicIPPrefixes } from '../resources/publicIPPrefixes';
import { subnets } from '../resources/subnets';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from './nodeResources';

const withAftermath = [
  natGateways,
  publicIPAddresses,
  publicIPPrefixes,
  subnets,
];

/**
 * Takes the node resource group of a deleted cluster away with everything in it, whoever made it.
 *
 * @internal
 */
export function removeNodeResourceGroup(
  cluster: StoredResource,
  cloud: Cloud,
): void {
  const { resourceGroup, groupId } = nodeResources(cluster);
  const { subscriptionId } = cluster;
  for (const held of cloud.store.inGroup({ subscriptionId, resourceGroup })) {
    cloud.store.remove(held.id);
    withAftermath
      .find(({ type }) => type === held.type)
      ?.onDeleted?.(held, cloud);
  }
  cloud.store.remove(groupId);
}
