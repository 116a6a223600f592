import type { ObservedGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Figures } from './Figures';

/**
 * A gateway, a cluster or a place put together from facts and figures.
 *
 * @internal
 */
export function withFigures(
  gateway: ObservedGateway,
  { packets, ...measured }: Figures,
): ObservedGateway {
  return {
    ...gateway,
    ...measured,
    ...(packets && { facts: { ...gateway.facts, packets } }),
  };
}
