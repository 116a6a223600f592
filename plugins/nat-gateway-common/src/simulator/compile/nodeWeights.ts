import type { SimulatedNodes } from '../input/SimulatedNodes';

/**
 * How many of all connections start on each node, as weights.
 *
 * @internal
 */
export function nodeWeights({
  count,
  podCount,
  busiestShare = 1 / count,
}: SimulatedNodes): readonly number[] {
  return Array.from({ length: count }, (_, node) => {
    if (podCount !== undefined) {
      return Math.floor(podCount / count) + (node < podCount % count ? 1 : 0);
    }
    return node === 0 ? busiestShare : (1 - busiestShare) / (count - 1);
  });
}
