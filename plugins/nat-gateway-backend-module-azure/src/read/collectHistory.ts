import { groupBy, chunk } from 'lodash';
import type {
  ClusterHistory,
  CollectionGap,
  GatewayHistory,
  Scope,
  UsageHistory,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { HistoryCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AzureSession } from './AzureSession';
import { historyQueries } from './historyQueries';
import { mergeGaps } from './mergeGaps';
import { readDailyPeaks } from './readDailyPeaks';
import { readPortUse } from './readPortUse';
import { resourcesPerCall } from './resourcesPerCall';

type Asked = Parameters<HistoryCapability['collect']>[0];

/**
 * Looks back over days: two metrics of gateways and two of load balancers, each a call for every
 * fifty of a region. A call that fails leaves its region out and is told in `gaps`.
 *
 * @internal
 */
export async function collectHistory(
  scope: Scope,
  options: {
    readonly gateways: Asked['gateways'];
    readonly clusters: Asked['clusters'];
    readonly session: AzureSession;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<UsageHistory> {
  const { session, now, signal } = options;
  const gaps: CollectionGap[] = [];
  const shared = {
    session,
    signal,
    queries: historyQueries(now()),
    onGap: (gap: CollectionGap) => gaps.push(gap),
  };
  const balanced = options.clusters.filter(
    ({ facts }) => facts?.loadBalancerResourceId !== undefined,
  );
  const gateways: GatewayHistory[] = [];
  const clusters: ClusterHistory[] = [];
  // One after the other: no request waits for it, and only one answer is in memory.
  for (const [region, found] of Object.entries(
    groupBy(options.gateways, gateway => gateway.region),
  )) {
    for (const some of chunk(found, resourcesPerCall)) {
      const ids = some.map(({ resourceId }) => resourceId);
      gateways.push(...(await readDailyPeaks(ids, { ...shared, region })));
    }
  }
  for (const [region, found] of Object.entries(
    groupBy(balanced, cluster => cluster.region),
  )) {
    for (const some of chunk(found, resourcesPerCall)) {
      clusters.push(...(await readPortUse(some, { ...shared, region })));
    }
  }
  return {
    scope,
    collectedAt: now().toISOString(),
    gateways,
    clusters,
    gaps: mergeGaps(gaps),
  };
}
