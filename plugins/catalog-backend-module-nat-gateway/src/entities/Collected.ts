import type {
  Cluster,
  CloudAnnotation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What an entity is made of: a gateway, or a cluster with the gateways that it goes out through.
 *
 * @internal
 */
export interface Collected extends Omit<Cluster, 'lastReadAt'> {
  readonly kind: Extract<CloudAnnotation['names'], 'cluster' | 'gateway'>;
}
