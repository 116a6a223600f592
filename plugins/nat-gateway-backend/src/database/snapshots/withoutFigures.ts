import type { ObservedGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { GatewayFigures } from './GatewayFigures';

/**
 * A gateway taken apart into facts and figures; the opposite of `withFigures`.
 *
 * @internal
 */
export function withoutFigures(gateway: ObservedGateway): {
  readonly gateway: ObservedGateway;
  readonly figures: GatewayFigures;
} {
  const { measurement, measurementWas, facts, ...rest } = gateway;
  const { packets, ...otherFacts } = facts ?? {};
  return {
    gateway: { ...rest, ...(facts && { facts: otherFacts }) },
    figures: {
      ...(measurement && { measurement }),
      ...(measurementWas && { measurementWas }),
      ...(packets && { packets }),
    },
  };
}
