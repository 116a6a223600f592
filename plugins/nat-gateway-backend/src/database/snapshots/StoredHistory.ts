import type {
  ClusterHistory,
  GatewayHistory,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The newest history of a gateway or a cluster.
 *
 * @internal
 */
export interface StoredHistory {
  /** ISO 8601, UTC. */
  readonly collectedAt: string;
  readonly document: Partial<GatewayHistory & ClusterHistory>;
}
