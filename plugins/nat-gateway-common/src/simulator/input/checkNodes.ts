import { InputError } from '@backstage/errors';
import { requireFields } from '../../input/requireFields';
import { requireNumber } from '../../input/requireNumber';
import { simulationBounds } from './simulationBounds';
import type { SimulatedNodes } from './SimulatedNodes';

/**
 * Refuses nodes and pods that are out of bounds or contradict each other.
 *
 * @throws InputError that names the field, the value and the bound.
 * @internal
 */
export function checkNodes(nodes: SimulatedNodes | undefined): void {
  if (nodes === undefined) {
    return;
  }
  const { count, podCount, busiestShare } = requireFields('nodes', nodes);
  requireNumber('nodes.count', count, {
    min: 1,
    max: simulationBounds.nodes,
    whole: true,
  });
  if (podCount !== undefined) {
    requireNumber('nodes.podCount', podCount, {
      min: 1,
      max: simulationBounds.pods,
      whole: true,
    });
  }
  if (busiestShare !== undefined) {
    requireNumber('nodes.busiestShare', busiestShare, {
      min: 1 / count,
      max: 1,
    });
    if (podCount !== undefined) {
      throw new InputError(
        `nodes.busiestShare ${busiestShare} contradicts podCount ${podCount}, which spreads connections evenly: give one of them`,
      );
    }
  }
}
