import type { SnatUsage } from '../model/SnatUsage';

/**
 * How full one destination's ceiling is at most, as far as is known: by ports in use where the
 * attempted connections were reported, else by connections alone; undefined where neither was.
 * Whether past days prove that no destination takes that much stands beside it.
 *
 * @internal
 */
export function destinationShare(
  usage: Pick<
    SnatUsage,
    'failedConnections' | 'heldWithoutFailure' | 'utilisations'
  >,
): { readonly atMost?: number; readonly isProvenSafe: boolean } {
  const { utilisations } = usage;
  const known =
    utilisations.find(({ basis }) => basis === 'ifOneDestination') ??
    utilisations.find(({ basis }) => basis === 'withoutCoolDown');
  return {
    ...(known && { atMost: known.used / known.of }),
    isProvenSafe:
      usage.heldWithoutFailure !== undefined && usage.failedConnections === 0,
  };
}
