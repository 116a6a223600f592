import type {
  GatewayFacts,
  ObservedCluster,
  ObservedGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What changes with every collection of a gateway, a cluster or a place.
 *
 * @internal
 */
export type Figures = Pick<ObservedGateway, 'measurement' | 'measurementWas'> &
  Pick<GatewayFacts, 'packets'> &
  Pick<ObservedCluster, 'nodePorts'>;
