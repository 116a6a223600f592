import type { Latency } from './Latency';
import { latencyRows } from './latencyRows';
import { realisticMilliseconds } from './realisticMilliseconds';

/** Of types that are not in the table. */
const otherwiseMilliseconds = 1000;
const slowFactor = 10;

/**
 * How long one write of a type takes; the spread of a fifth either way comes from the operation's own id, so a run repeats.
 *
 * `realistic` stays within 0.2 to 5 seconds; `slow` is ten times that.
 *
 * @internal
 */
export function operationMilliseconds(
  latency: Latency,
  options: {
    readonly type: string;
    readonly verb: 'create' | 'update' | 'delete';
    readonly operationId: string;
  },
): number {
  if (latency === 'instant') {
    return 0;
  }
  if (typeof latency === 'object') {
    return latency.operationMilliseconds;
  }
  const type = options.type.toLowerCase();
  const base =
    latencyRows.find(row => row.type === type && row.verb === options.verb)
      ?.milliseconds ?? otherwiseMilliseconds;
  const realistic = realisticMilliseconds(base, { id: options.operationId });
  return latency === 'slow' ? realistic * slowFactor : realistic;
}
