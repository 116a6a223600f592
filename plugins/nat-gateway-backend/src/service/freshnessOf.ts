import type {
  CloudDescription,
  Freshness,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredScope } from '../database/snapshots/StoredScope';
import { dataGapsOf } from './dataGapsOf';

/**
 * How old data is that comes from these scopes: as old as the oldest of them, with the failure
 * that is newest, and with what is missing in the data of the gateways shown. Without a scope there
 * is no data, which is not stale.
 *
 * @internal
 */
export function freshnessOf(
  scopes: readonly (Pick<StoredScope, 'observedAt' | 'failure' | 'gaps'> &
    Partial<Pick<StoredScope, 'history'>>)[],
  options: {
    readonly now: Date;
    readonly staleAfterMinutes: number;
    /** Of the gateways shown. */
    readonly gatewayResourceIds?: readonly string[];
    /** Of the clusters shown. */
    readonly clusterResourceIds?: readonly string[];
    /** Of the cloud of those shown; ids are the same only word for word unless given. */
    readonly idKey?: CloudDescription['idKey'];
  },
): Freshness {
  const { now, staleAfterMinutes, clusterResourceIds, idKey } = options;
  const { gatewayResourceIds = [] } = options;
  const [oldest] = scopes
    .flatMap(({ observedAt }) => (observedAt === undefined ? [] : [observedAt]))
    .sort();
  const [newestFailure] = scopes
    .flatMap(({ failure }) => (failure ? [failure] : []))
    .sort((a, b) => b.at.localeCompare(a.at));
  const gaps = dataGapsOf(scopes, {
    gatewayResourceIds,
    clusterResourceIds,
    idKey,
  });
  return {
    observedAt: oldest,
    stale:
      oldest !== undefined &&
      now.getTime() - Date.parse(oldest) > staleAfterMinutes * 60_000,
    failure: newestFailure,
    ...(gaps.length > 0 && { gaps }),
  };
}
