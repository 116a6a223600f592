import type { Freshness } from 'backstage-plugin-nat-gateway-common';
import type { StoredScope } from '../database/snapshots/StoredScope';

type ScopeState = Pick<StoredScope, 'observedAt' | 'failure' | 'gaps'>;

/** A collection that had to leave something out failed in part: figures are missing, not absent. */
function failureIn({
  failure,
  gaps,
  observedAt,
}: ScopeState): readonly NonNullable<Freshness['failure']>[] {
  if (failure) {
    return [failure];
  }
  return gaps.length > 0 && observedAt !== undefined
    ? [
        {
          at: observedAt,
          code: 'Incomplete',
          message: gaps
            .map(({ part, message }) => `without ${part}: ${message}`)
            .join('; '),
        },
      ]
    : [];
}

/**
 * How old data is that comes from these scopes: as old as the oldest of them, with the failure
 * that is newest. Without a scope there is no data, which is not stale.
 *
 * @internal
 */
export function freshnessOf(
  scopes: readonly ScopeState[],
  options: { readonly now: Date; readonly staleAfterMinutes: number },
): Freshness {
  const { now, staleAfterMinutes } = options;
  const observed = scopes
    .flatMap(({ observedAt }) => (observedAt === undefined ? [] : [observedAt]))
    .sort();
  const failures = scopes
    .flatMap(failureIn)
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
