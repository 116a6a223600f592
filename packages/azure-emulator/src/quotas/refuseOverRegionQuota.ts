import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceId } from '../arm/ResourceId';
import type { Cloud } from '../state/Cloud';
import { limitOf } from './limitOf';
import { quotaReached } from './quotaReached';
import { regionQuotas } from './regionQuotas';
import { usedOfQuota } from './usedOfQuota';

/**
 * Refuses a new resource for which its subscription has no quota left in its region.
 *
 * @internal
 */
export function refuseOverRegionQuota(
  cloud: Cloud,
  write: {
    readonly id: ResourceId;
    readonly type: string;
    readonly location: string;
    readonly body: JsonObject;
  },
): void {
  const { id, type, location, body } = write;
  const sku = isJsonObject(body.sku) ? body.sku.name : undefined;
  for (const quota of regionQuotas.filter(({ types }) =>
    types.includes(type),
  )) {
    const wanted =
      quota.units?.({
        type,
        skuName: typeof sku === 'string' ? sku : undefined,
        properties: isJsonObject(body.properties) ? body.properties : {},
      }) ?? 1;
    const limit = limitOf(quota, cloud);
    if (
      wanted > 0 &&
      wanted +
        usedOfQuota(quota, {
          cloud,
          subscriptionId: id.subscriptionId,
          location,
        }) >
        limit
    ) {
      throw quotaReached(quota, { limit, id: id.id });
    }
  }
}
