import type { StoredScope } from '../database/snapshots/StoredScope';
import { freshnessOf } from './freshnessOf';

/**
 * What is told to everyone about the collection. Messages of failures name resources and stay in.
 *
 * @internal
 */
export interface Health {
  /** `starting` until each scope was collected or failed once. */
  readonly status: 'starting' | 'ok' | 'degraded';
  readonly scopes: readonly {
    readonly scope: string;
    readonly observedAt?: string;
    readonly failure?: { readonly at: string; readonly code: string };
  }[];
}

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
