import {
  allocateLoadBalancerPorts,
  type ClusterFacts,
  ipv4AddressCount,
} from 'backstage-plugin-nat-gateway-common';
import { isError } from '@backstage/errors';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import type { StoredHistory } from '../database/snapshots/StoredHistory';

/**
 * Whether the numbers of a load balancer go together. They may not: nodes come and go, and an
 * address of another subscription that may not be read hides how many it stands for.
 */
function isConsistent({ document }: StoredCluster): boolean {
  const { outbound } = document;
  if (outbound.kind !== 'loadBalancer') return false;
  const { addresses, nodeCount, portsPerNode, portsPerNodeBasis } = outbound;
  const addressCount = ipv4AddressCount(addresses);
  if (!nodeCount || portsPerNode === undefined || addressCount === 0) {
    // The rule says itself that it does not know them.
    return true;
  }
  try {
    allocateLoadBalancerPorts({
      nodeCount,
      addressCount,
      ...(portsPerNodeBasis === 'configured' && { portsPerNode }),
    });
    return true;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') return false;
    throw error;
  }
}

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
  const { maxNodeCount, subnets } = cluster.document.facts ?? {};
  const measured = history?.document.loadBalancer;
  const facts = { ...(subnets && { subnets }) };
  if (!measured || !isConsistent(cluster)) {
    return { facts, ...(observedAt && { observedAt }) };
  }
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
