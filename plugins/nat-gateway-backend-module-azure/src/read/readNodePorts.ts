import {
  type CollectionGap,
  type NodePorts,
  type ObservedCluster,
  type ObservedPlace,
  waysOfKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { chunk, groupBy, uniqBy } from 'lodash';
import { gapOf } from '../errors/gapOf';
import { readAzureFailure } from '../errors/readAzureFailure';
import { mapNodePorts } from '../map/mapNodePorts';
import type { AzureSession } from './AzureSession';
import type { KnownFigures } from './KnownFigures';
import { mergeGaps } from './mergeGaps';
import { nodePortQueries } from './nodePortQueries';
import { readMetric } from './readMetric';
import { resourcesPerCall } from './resourcesPerCall';

type Observed = ObservedCluster | ObservedPlace;

/**
 * The load balancer that a cluster's nodes, or a place's machines, go out through; undefined where there is none,
 * or more than one.
 *
 * @internal
 */
export function balancerOf(resource: Observed): string | undefined {
  if (!('kind' in resource)) return resource.facts?.loadBalancerResourceId;
  const [only, ...others] = uniqBy(
    waysOfKind(resource.ways, 'loadBalancer').flatMap(
      way => way.loadBalancerResourceId ?? [],
    ),
    id => id.toLowerCase(),
  );
  return others.length === 0 ? only : undefined;
}

/**
 * The SNAT ports of the machines behind load balancers, by the balancer's id in lower case: two calls for every
 * fifty of a region, each quarter of an hour. One balancer that is gone makes Azure refuse all that are asked
 * with it: then each is asked by itself.
 *
 * @internal
 */
export async function readNodePorts(
  session: AzureSession,
  options: {
    /** What goes out through them, or another way. */
    readonly resources: readonly Observed[];
    /** Read before by this process. */
    readonly known: KnownFigures;
    readonly now: Date;
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly byBalancerId: ReadonlyMap<string, NodePorts>;
  readonly gaps: readonly CollectionGap[];
}> {
  const { known, now, signal } = options;
  const queries = nodePortQueries(now);
  const gaps: CollectionGap[] = [];
  const behind = groupBy(options.resources.filter(balancerOf), resource =>
    balancerOf(resource)?.toLowerCase(),
  );

  const readSome = async (
    some: readonly string[],
    region: string,
  ): Promise<void> => {
    const read = async (query: (typeof queries)['usedPorts']) =>
      readMetric(session, { region, resourceIds: some, query, signal });
    try {
      const answers = {
        usedPorts: await read(queries.usedPorts),
        allocatedPorts: await read(queries.allocatedPorts),
      };
      for (const balancer of some) {
        known.rememberNodePorts(balancer, {
          nodePorts: mapNodePorts(balancer, { queries, answers }),
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
        clusterResourceIds: some.flatMap(balancer =>
          behind[balancer.toLowerCase()].map(({ resourceId }) => resourceId),
        ),
      });
    }
  };
  const due = Object.entries(behind).filter(
    ([id]) => !known.nodePortsOf(id, { now }),
  );
  for (const [region, found] of Object.entries(
    groupBy(due, ([, [{ region: of }]]) => of),
  )) {
    const balancers = found.flatMap(([, [first]]) => balancerOf(first) ?? []);
    for (const some of chunk(balancers, resourcesPerCall)) {
      await readSome(some, region);
    }
  }
  return {
    byBalancerId: new Map(
      Object.keys(behind).flatMap(id => {
        const ports = known.nodePortsOf(id, { now })?.nodePorts;
        return ports ? [[id, ports] as const] : [];
      }),
    ),
    gaps: mergeGaps(gaps),
  };
}
