import type {
  GatewayFacts,
  ObservedGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What changes with every collection of a gateway.
 *
 * @internal
 */
export type GatewayFigures = Pick<
  ObservedGateway,
  'measurement' | 'measurementWas'
> &
  Pick<GatewayFacts, 'packets'>;
