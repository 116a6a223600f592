import type { ClusterFacts } from './ClusterFacts';
import type { ConnectionSeries } from './ConnectionSeries';
import type { CollectionGap } from './CollectionGap';
import type { Scope } from './Scope';

/**
 * What a look back over days tells of a scope. Advice rests on it; it changes so slowly that it is
 * collected by itself, and seldom.
 *
 * @public
 */
export interface UsageHistory {
  readonly scope: Scope;
  /** ISO 8601, UTC: when the collection ended. */
  readonly collectedAt: string;
  readonly gateways: readonly GatewayHistory[];
  readonly clusters: readonly ClusterHistory[];
  /** What could not be read; what was read of it before still holds. */
  readonly gaps: readonly CollectionGap[];
}

/**
 * The daily peaks of a gateway and how many connections failed, a sample for each whole day that
 * was measured.
 *
 * @public
 */
export interface GatewayHistory {
  readonly resourceId: string;
  readonly series: ConnectionSeries;
}

/**
 * How a cluster's load balancer did.
 *
 * @public
 */
export interface ClusterHistory {
  readonly resourceId: string;
  readonly loadBalancer: Omit<
    NonNullable<ClusterFacts['loadBalancer']>,
    'maxNodeCount'
  > & {
    /** SNAT ports that each node has, as the cloud measured them last. */
    readonly portsPerNode?: number;
  };
}
