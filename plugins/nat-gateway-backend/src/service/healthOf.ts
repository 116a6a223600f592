import type { ConfigurationProblem } from '../config/ConfigurationProblem';
import type { StoredScope } from '../database/snapshots/StoredScope';
import { freshnessOf } from './freshnessOf';
import type { Health } from './Health';

const gapsOf = ({ gaps, history }: StoredScope) =>
  [...gaps, ...history.gaps].map(({ part, code }) => ({ part, code }));

/**
 * How the configuration is, and the collection of the configured scopes.
 *
 * @internal
 */
export function healthOf(
  scopes: readonly StoredScope[],
  options: {
    readonly now: Date;
    readonly staleAfterMinutes: number;
    readonly problems: readonly ConfigurationProblem[];
  },
): Health {
  const { problems } = options;
  const starting = scopes.some(({ attemptedAt }) => attemptedAt === undefined);
  const bad =
    problems.length > 0 ||
    scopes.some(
      scope =>
        scope.failure ||
        gapsOf(scope).length > 0 ||
        freshnessOf([scope], options).stale,
    );
  const settled = bad ? 'degraded' : 'ok';
  return {
    status: starting ? 'starting' : settled,
    problems: problems.map(({ code, key }) => ({ code, key })),
    scopes: scopes.map(scope => {
      const { subject, observedAt, failure } = scope;
      const gaps = gapsOf(scope);
      return {
        subject,
        observedAt,
        failure: failure && { at: failure.at, code: failure.code },
        ...(gaps.length > 0 && { gaps }),
      };
    }),
  };
}
