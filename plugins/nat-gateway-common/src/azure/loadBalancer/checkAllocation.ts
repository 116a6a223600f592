import { requireNumbers } from '../../input/requireNumbers';
import type { PortAllocation } from './allocateLoadBalancerPorts';

/**
 * Refuses an allocation that cannot be: it may have been kept, or written by hand.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkAllocation(allocation: PortAllocation): void {
  const { unallocatedPorts, ...counts } = allocation;
  const most = { max: 1e9, whole: true };
  requireNumbers('allocation', counts, { min: 1, ...most });
  requireNumbers('allocation', { unallocatedPorts }, { min: 0, ...most });
}
