import {
  type ClusterHistory,
  type ObservedCluster,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { historyGapOf } from '../errors/historyGapOf';
import { readAzureFailure } from '../errors/readAzureFailure';
import { mapPortUse, type PortQuery } from '../map/mapPortUse';
import { answerGapsOf } from './answerGapsOf';
import type { HistoryRequest } from './HistoryRequest';
import { readMetric } from './readMetric';

/**
 * How the load balancers of clusters of a region did. One that is not there, as of a cluster that
 * failed, makes Azure refuse all that are asked with it: then each is asked by itself.
 *
 * @internal
 */
export async function readPortUse(
  clusters: readonly Pick<ObservedCluster, 'resourceId' | 'facts'>[],
  options: HistoryRequest,
): Promise<readonly ClusterHistory[]> {
  const { queries, session, region, signal, onGap } = options;
  const resourceIds = clusters.flatMap(
    ({ facts }) => facts?.loadBalancerResourceId ?? [],
  );
  const read = (name: PortQuery) =>
    readMetric(session, { region, resourceIds, query: queries[name], signal });
  try {
    // Of half of it nothing is made: it would take the place of the whole that was known before.
    const answers = {
      usedPorts: await read('usedPorts'),
      allocatedPorts: await read('allocatedPorts'),
      failures: await read('failures'),
    };
    const gaps = (['usedPorts', 'failures'] as const).flatMap(name =>
      answerGapsOf(answers[name], {
        query: queries[name],
        region,
        figures: 'portUse',
      }),
    );
    const behind = (ids: readonly string[]) =>
      clusters.filter(({ facts }) =>
        ids.some(id => sameArmId(id, facts?.loadBalancerResourceId ?? '')),
      );
    gaps.forEach(({ gatewayResourceIds = [], ...gap }) =>
      onGap({
        ...gap,
        clusterResourceIds: behind(gatewayResourceIds).map(
          ({ resourceId }) => resourceId,
        ),
      }),
    );
    const unread = behind(gaps.flatMap(gap => gap.gatewayResourceIds ?? []));
    return clusters.flatMap(cluster => {
      if (unread.includes(cluster)) return [];
      const { resourceId, facts } = cluster;
      const loadBalancer = mapPortUse(facts?.loadBalancerResourceId ?? '', {
        queries,
        answers,
      });
      return loadBalancer ? [{ resourceId, loadBalancer }] : [];
    });
  } catch (error) {
    signal.throwIfAborted();
    if (clusters.length > 1 && readAzureFailure(error).statusCode === 404) {
      const apart: ClusterHistory[] = [];
      for (const cluster of clusters) {
        apart.push(...(await readPortUse([cluster], options)));
      }
      return apart;
    }
    onGap(
      historyGapOf(error, {
        part: 'ports of load balancers',
        figures: 'portUse',
        region,
        clusterResourceIds: clusters.map(({ resourceId }) => resourceId),
      }),
    );
    return [];
  }
}
