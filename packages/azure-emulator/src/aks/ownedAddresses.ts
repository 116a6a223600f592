import { regions } from '../arm/regions';
import { publicIPAddresses } from '../resources/publicIPAddresses';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import { nodeResources } from './nodeResources';
import { outboundAddressTag } from './outboundAddressTag';
import { writeOwned } from './writeOwned';

/**
 * The ids of exactly so many public IP addresses of AKS's own: standing ones are kept, missing ones made, superfluous ones taken away.
 *
 * @internal
 */
export function ownedAddresses(
  cluster: StoredResource,
  options: {
    readonly cloud: Cloud;
    readonly count: number;
    readonly sku: 'Standard' | 'StandardV2';
    readonly kind:
      | 'aks-slb-managed-outbound-ip'
      | 'aks-nat-managed-outbound-ip';
    readonly version?: 'IPv4' | 'IPv6';
    /** Runs when the wanted ones are there and before superfluous ones go. */
    readonly onChosen: (ids: readonly string[]) => void;
  },
): readonly string[] {
  const { cloud, count, sku, kind, version = 'IPv4' } = options;
  const nodes = nodeResources(cluster);
  const hasZones = regions.some(
    region => region.name === cluster.location && region.zones.length > 0,
  );
  const standing = cloud.store
    .inGroup({
      subscriptionId: cluster.subscriptionId,
      resourceGroup: nodes.resourceGroup,
    })
    .filter(
      held =>
        held.tags?.[outboundAddressTag] === kind &&
        held.properties.publicIPAddressVersion === version,
    );
  const ids = standing.slice(0, count).map(({ id }) => id);
  while (ids.length < count) {
    const id = nodes.publicIPAddressId(cloud.guids.next());
    writeOwned(publicIPAddresses, {
      cloud,
      cluster,
      id,
      tags: { [outboundAddressTag]: kind },
      body: {
        sku: { name: sku },
        ...(sku === 'Standard' && hasZones ? { zones: ['1', '2', '3'] } : {}),
        properties: {
          publicIPAllocationMethod: 'Static',
          publicIPAddressVersion: version,
        },
      },
    });
    ids.push(id);
  }
  options.onChosen(ids);
  for (const superfluous of standing.slice(count)) {
    cloud.store.remove(superfluous.id);
    publicIPAddresses.onDeleted?.(superfluous, cloud);
  }
  return ids;
}
