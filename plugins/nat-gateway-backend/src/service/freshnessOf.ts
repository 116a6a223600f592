import type { Freshness } from 'backstage-plugin-nat-gateway-common';
import type { StoredScope } from '../database/snapshots/StoredScope';

/**
 * How old data is that comes from these scopes: as old as the oldest of them, with the failure
 * that is newest. Without a scope there is no data, which is not stale.
 *
 * @internal
 */
export function freshnessOf(
  scopes: readonly Pick<StoredScope, 'observedAt' | 'failure'>[],
  options: { readonly now: Date; readonly staleAfterMinutes: number },
): Freshness {
  const { now, staleAfterMinutes } = options;
  const observed = scopes
    .flatMap(({ observedAt }) => (observedAt === undefined ? [] : [observedAt]))
    .sort();
  const failures = scopes
    .flatMap(({ failure }) => (failure ? [failure] : []))
    .sort((a, b) => b.at.localeCompare(a.at));
  const [oldest] = observed;
  return {
    observedAt: oldest,
    stale:
      oldest !== undefined &&
      now.getTime() - Date.parse(oldest) > staleAfterMinutes * 60_000,
    failure: failures[0],
  };
}
