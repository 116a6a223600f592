import type { StoredCluster } from '../database/snapshots/StoredCluster';
import type { StoredHistory } from '../database/snapshots/StoredHistory';

/**
 * A cluster whose ports per node are those that were measured, where they were: a default is what
 * the cloud's documentation says, and ports set by hand may be on their way.
 *
 * @internal
 */
export function withMeasuredPorts<Cluster extends StoredCluster>(
  cluster: Cluster,
  options: {
    /** Not too old to judge by. */
    readonly history?: StoredHistory;
  },
): Cluster {
  const portsPerNode = options.history?.document.loadBalancer?.portsPerNode;
  if (portsPerNode === undefined) return cluster;
  const { document } = cluster;
  return {
    ...cluster,
    document: {
      ...document,
      ways: document.ways.map(way =>
        way.kind === 'loadBalancer' &&
        (way.portsPerNodeBasis !== 'configured' ||
          way.portsPerNode !== portsPerNode)
          ? { ...way, portsPerNode, portsPerNodeBasis: 'measured' as const }
          : way,
      ),
    },
  };
}
