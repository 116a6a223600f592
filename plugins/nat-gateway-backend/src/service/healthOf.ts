import type { ConfigurationProblem } from '../config/ConfigurationProblem';
import type { StoredDiscovery } from '../database/discoveries/selectDiscoveries';
import type { StoredScope } from '../database/snapshots/StoredScope';
import { freshnessOf } from './freshnessOf';
import type { Health } from './Health';

const gapsOf = ({ gaps, history }: StoredScope) =>
  [...gaps, ...history.gaps].map(({ part, code }) => ({ part, code }));

/** Messages name resources, and stay in. */
const toldOf = (failure: StoredScope['failure']) =>
  failure && { at: failure.at, code: failure.code };

/**
 * How the configuration is, the discovery of scopes, and their collection.
 *
 * @internal
 */
export function healthOf(
  scopes: readonly StoredScope[],
  options: {
    readonly now: Date;
    readonly staleAfterMinutes: number;
    readonly problems: readonly ConfigurationProblem[];
    readonly discoveries: readonly StoredDiscovery[];
  },
): Health {
  const { discoveries, problems } = options;
  const starting = [...scopes, ...discoveries].some(
    ({ attemptedAt }) => attemptedAt === undefined,
  );
  const bad =
    problems.length > 0 ||
    discoveries.some(({ failure }) => failure) ||
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
    discoveries: discoveries.map(({ account, observedAt, failure }) => ({
      account,
      observedAt,
      failure: toldOf(failure),
    })),
    scopes: scopes.map(scope => {
      const { subject, observedAt, failure } = scope;
      const gaps = gapsOf(scope);
      return {
        subject,
        observedAt,
        failure: toldOf(failure),
        ...(gaps.length > 0 && { gaps }),
      };
    }),
  };
}
