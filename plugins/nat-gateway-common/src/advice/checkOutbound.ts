import { requireNumber } from '../input/requireNumber';
import { requireNumbers } from '../input/requireNumbers';
import type { ClusterOutbound } from '../model/ClusterEgress';

/**
 * Refuses a way out with numbers that cannot be, before a rule puts them into a sentence.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkOutbound(outbound: ClusterOutbound): void {
  if (outbound.kind !== 'loadBalancer') return;
  const { addresses, nodeCount, portsPerNode } = outbound;
  requireNumbers(
    'outbound',
    { nodeCount, portsPerNode },
    { min: 0, max: 1e6, whole: true },
  );
  addresses.forEach(({ addressCount, ipVersion }, index) =>
    requireNumber(`outbound.addresses[${index}].addressCount`, addressCount, {
      min: 0,
      whole: true,
      ...(ipVersion === 'IPv4' && { max: 1e6 }),
    }),
  );
}
