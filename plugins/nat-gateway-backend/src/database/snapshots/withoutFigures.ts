import type {
  ObservedCluster,
  ObservedGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Figures } from './Figures';

/**
 * A gateway, a cluster or a place taken apart into facts and figures; the opposite of `withFigures`.
 *
 * @internal
 */
export function withoutFigures<Resource extends object>(
  resource: Resource,
): { readonly facts: Resource; readonly figures: Figures } {
  const { measurement, measurementWas, nodePorts, facts, ...rest } =
    resource as Partial<ObservedGateway & Pick<ObservedCluster, 'nodePorts'>>;
  const { packets, ...otherFacts } = facts ?? {};
  return {
    facts: { ...rest, ...(facts && { facts: otherFacts }) } as Resource,
    figures: {
      ...(measurement && { measurement }),
      ...(measurementWas && { measurementWas }),
      ...(packets && { packets }),
      ...(nodePorts && { nodePorts }),
    },
  };
}
