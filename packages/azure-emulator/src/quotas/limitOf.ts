import type { Cloud } from '../state/Cloud';
import type { Quota } from './Quota';

/**
 * The limit of a quota now: the restriction that was added last, else the scenario's, else Azure's.
 *
 * @internal
 */
export function limitOf(
  quota: Quota,
  cloud: Pick<Cloud, 'restrictions' | 'settings'>,
): number {
  return (
    cloud.restrictions.limit(quota.name) ??
    cloud.settings.limits[quota.name] ??
    quota.limit
  );
}
