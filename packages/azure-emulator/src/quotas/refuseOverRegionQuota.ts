import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import type { ResourceId } from '../arm/ResourceId';
import type { Cloud } from '../state/Cloud';
import { overRegionQuota } from './overRegionQuota';

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
  const refusal = overRegionQuota(cloud, {
    id: id.id,
    subscriptionId: id.subscriptionId,
    location,
    resource: {
      type,
      skuName: typeof sku === 'string' ? sku : undefined,
      properties: isJsonObject(body.properties) ? body.properties : {},
    },
  });
  if (refusal) {
    throw refusal;
  }
}
