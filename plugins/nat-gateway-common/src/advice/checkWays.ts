import { requireNumber } from '../input/requireNumber';
import { requireNumbers } from '../input/requireNumbers';
import type { ObservedCluster } from '../model/ObservedCluster';
import { waysOfKind } from '../model/waysOfKind';

/**
 * Refuses ways out with numbers that cannot be, before a rule puts them into a sentence.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkWays({
  maxNodeCount,
  nodeCount,
  ways,
}: Pick<ObservedCluster, 'maxNodeCount' | 'nodeCount' | 'ways'>): void {
  const count = { min: 0, max: 1e6, whole: true };
  requireNumbers('cluster', { maxNodeCount, nodeCount }, count);
  waysOfKind(ways, 'loadBalancer').forEach(({ portsPerNode }, index) =>
    requireNumbers(`ways[${index}]`, { portsPerNode }, count),
  );
  ways.forEach(({ addresses, nodeCount: nodes }, way) => {
    requireNumbers(`ways[${way}]`, { nodeCount: nodes }, count);
    addresses.forEach(
      ({ addressCount, ipVersion }, index) =>
        addressCount === undefined ||
        requireNumber(
          `ways[${way}].addresses[${index}].addressCount`,
          addressCount,
          {
            min: 0,
            whole: true,
            ...(ipVersion === 'IPv4' && { max: 1e6 }),
          },
        ),
    );
  });
}
