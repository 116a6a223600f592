import type { ResourceWrite } from '../resources/ResourceType';
import { limitOf } from './limitOf';
import { quotaReached } from './quotaReached';
import { resourceQuotas } from './resourceQuotas';

/**
 * Refuses a write after which a resource would hold more than its quota. A resource that holds more already, because the limit was lowered, can be written as long as it does not grow.
 *
 * @internal
 */
export function refuseOverResourceQuota(
  { cloud, seeding }: Pick<ResourceWrite, 'cloud' | 'seeding'>,
  options: {
    readonly name: (typeof resourceQuotas)[number]['name'];
    /** The resource that holds them. */
    readonly id: string;
    readonly before: number;
    readonly wanted: number;
  },
): void {
  const { name, id, before, wanted } = options;
  for (const quota of resourceQuotas) {
    const limit = limitOf(quota, cloud);
    if (quota.name === name && !seeding && wanted > limit && wanted > before) {
      throw quotaReached(quota, { limit, id });
    }
  }
}
