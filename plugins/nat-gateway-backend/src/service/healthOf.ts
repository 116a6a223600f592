import type { StoredScope } from '../database/snapshots/StoredScope';
import { freshnessOf } from './freshnessOf';
import type { Health } from './Health';

/**
 * How the collection of the configured scopes is.
 *
 * @internal
 */
export function healthOf(
  scopes: readonly StoredScope[],
  options: { readonly now: Date; readonly staleAfterMinutes: number },
): Health {
  const starting = scopes.some(({ attemptedAt }) => attemptedAt === undefined);
  const bad = scopes.some(
    scope => scope.failure || freshnessOf([scope], options).stale,
  );
  const settled = bad ? 'degraded' : 'ok';
  return {
    status: starting ? 'starting' : settled,
    scopes: scopes.map(({ subject, observedAt, failure }) => ({
      scope: subject.scope,
      observedAt,
      failure: failure && { at: failure.at, code: failure.code },
    })),
  };
}
