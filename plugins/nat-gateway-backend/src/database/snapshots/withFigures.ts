import type { ObservedGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { GatewayFigures } from './GatewayFigures';

/**
 * A gateway put together from facts and figures.
 *
 * @internal
 */
export function withFigures(
  gateway: ObservedGateway,
  { packets, ...measured }: GatewayFigures,
): ObservedGateway {
  return {
    ...gateway,
    ...measured,
    ...(packets && { facts: { ...gateway.facts, packets } }),
  };
}
