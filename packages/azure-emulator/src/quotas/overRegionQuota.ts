import type { ArmError } from '../arm/ArmError';
import type { Cloud } from '../state/Cloud';
import type { CountedResource } from './CountedResource';
import { limitOf } from './limitOf';
import { quotaReached } from './quotaReached';
import { regionQuotas } from './regionQuotas';
import { usedOfQuota } from './usedOfQuota';

/**
 * The refusal of new resources for which a subscription has no quota left in a region; `undefined` when it has.
 *
 * @internal
 */
export function overRegionQuota(
  cloud: Cloud,
  wanted: {
    /** What the refusal names. */
    readonly id: string;
    readonly subscriptionId: string;
    readonly location: string;
    readonly resource: CountedResource;
    /** How many of them; 1 when left out. */
    readonly count?: number;
  },
): ArmError | undefined {
  const { id, resource, count = 1 } = wanted;
  for (const quota of regionQuotas) {
    if (quota.types.includes(resource.type)) {
      const units = count * (quota.units?.(resource) ?? 1);
      const limit = limitOf(quota, cloud);
      if (
        units > 0 &&
        units + usedOfQuota(quota, { cloud, ...wanted }) > limit
      ) {
        return quotaReached(quota, { limit, id });
      }
    }
  }
  return undefined;
}
