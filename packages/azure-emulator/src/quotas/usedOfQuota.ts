import type { Cloud } from '../state/Cloud';
import type { RegionQuota } from './regionQuotas';

/**
 * How much of a quota a subscription has used in a region.
 *
 * @internal
 */
export function usedOfQuota(
  { types, units = () => 1 }: RegionQuota,
  options: {
    readonly cloud: Cloud;
    readonly subscriptionId: string;
    readonly location: string;
  },
): number {
  const { cloud, subscriptionId, location } = options;
  let used = 0;
  for (const type of types) {
    for (const resource of cloud.store.list(type, { subscriptionId })) {
      if (resource.location === location) {
        used += units({
          type,
          skuName: resource.sku && String(resource.sku.name),
          properties: resource.properties,
        });
      }
    }
  }
  return used;
}
