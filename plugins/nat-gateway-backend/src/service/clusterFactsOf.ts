import {
  type ClusterFacts,
  waysOfKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import type { StoredHistory } from '../database/snapshots/StoredHistory';

/**
 * What is stored of a cluster that only advice rests on, and when the oldest of it was collected.
 *
 * @internal
 */
export function clusterFactsOf(
  cluster: StoredCluster,
  options: {
    readonly observedAt?: string;
    /** Not too old to judge by. */
    readonly history?: StoredHistory;
  },
): { readonly facts: ClusterFacts; readonly observedAt?: string } {
  const { history, observedAt } = options;
  const { facts: collected = {}, maxNodeCount, ways } = cluster.document;
  const { subnets } = collected;
  const looked = history?.document.loadBalancer;
  const facts = { ...(subnets && { subnets }) };
  if (!looked || waysOfKind(ways, 'loadBalancer').length === 0) {
    return { facts, ...(observedAt && { observedAt }) };
  }
  // Ports of a node are part of the way.
  const { portsPerNode: _, ...measured } = looked;
  return {
    facts: {
      ...facts,
      loadBalancer: {
        ...measured,
        ...(maxNodeCount !== undefined && { maxNodeCount }),
      },
    },
    observedAt: [
      history.collectedAt,
      observedAt ?? history.collectedAt,
    ].sort()[0],
  };
}
