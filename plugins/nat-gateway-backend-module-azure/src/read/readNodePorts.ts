import type {
  CollectionGap,
  NodePorts,
  ObservedCluster,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { chunk, groupBy } from 'lodash';
import { gapOf } from '../errors/gapOf';
import { readAzureFailure } from '../errors/readAzureFailure';
import { mapNodePorts } from '../map/mapNodePorts';
import type { AzureSession } from './AzureSession';
import type { KnownFigures } from './KnownFigures';
import { mergeGaps } from './mergeGaps';
import { nodePortQueries } from './nodePortQueries';
import { readMetric } from './readMetric';
import { resourcesPerCall } from './resourcesPerCall';

type Cluster = Pick<ObservedCluster, 'facts' | 'region' | 'resourceId'>;

/**
 * The SNAT ports of the nodes of clusters behind load balancers, by the cluster's id in lower case: two calls
 * for every fifty of a region, each quarter of an hour. One balancer that is gone makes Azure refuse all that
 * are asked with it: then each is asked by itself.
 *
 * @internal
 */
export async function readNodePorts(
  session: AzureSession,
  options: {
    readonly clusters: readonly Cluster[];
    /** Read before by this process. */
    readonly known: KnownFigures;
    readonly now: Date;
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly byClusterId: ReadonlyMap<string, NodePorts>;
  readonly gaps: readonly CollectionGap[];
}> {
  const { known, now, signal } = options;
  const queries = nodePortQueries(now);
  const gaps: CollectionGap[] = [];
  const balanced = options.clusters.filter(
    ({ facts }) => facts?.loadBalancerResourceId,
  );
  const balancerOf = ({ facts }: Cluster) =>
    facts?.loadBalancerResourceId ?? '';

  const readSome = async (
    some: readonly Cluster[],
    region: string,
  ): Promise<void> => {
    const read = async (query: (typeof queries)['usedPorts']) =>
      readMetric(session, {
        region,
        resourceIds: some.map(balancerOf),
        query,
        signal,
      });
    try {
      const answers = {
        usedPorts: await read(queries.usedPorts),
        allocatedPorts: await read(queries.allocatedPorts),
      };
      for (const cluster of some) {
        known.rememberNodePorts(cluster.resourceId, {
          nodePorts: mapNodePorts(balancerOf(cluster), { queries, answers }),
          now,
        });
      }
    } catch (error) {
      signal.throwIfAborted();
      const isGone = readAzureFailure(error).statusCode === 404;
      if (isGone && some.length > 1) {
        for (const each of some) await readSome([each], region);
        return;
      }
      if (isGone) return;
      const { gatewayResourceIds: _, ...gap } = gapOf(error, {
        metric: queries.usedPorts.metric,
        region,
        figures: 'nodePorts',
        gatewayResourceIds: [],
      });
      gaps.push({
        ...gap,
        clusterResourceIds: some.map(({ resourceId }) => resourceId),
      });
    }
  };
  const due = balanced.filter(
    ({ resourceId }) => !known.nodePortsOf(resourceId, { now }),
  );
  for (const [region, found] of Object.entries(
    groupBy(due, cluster => cluster.region),
  )) {
    for (const some of chunk(found, resourcesPerCall)) {
      await readSome(some, region);
    }
  }
  return {
    byClusterId: new Map(
      balanced.flatMap(({ resourceId }) => {
        const ports = known.nodePortsOf(resourceId, { now })?.nodePorts;
        return ports ? [[resourceId.toLowerCase(), ports] as const] : [];
      }),
    ),
    gaps: mergeGaps(gaps),
  };
}
