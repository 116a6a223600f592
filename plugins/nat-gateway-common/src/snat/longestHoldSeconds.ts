import type { SnatTimers } from './ceilings/CapacityCeilings';

/**
 * The longest that a port is held after its connection ended; undefined where the cloud does not
 * publish one of the holds.
 *
 * @internal
 */
export function longestHoldSeconds(
  timers: SnatTimers,
  { protocol }: { readonly protocol: 'TCP' | 'UDP' },
): number | undefined {
  const {
    finHoldSeconds,
    rstHoldSeconds,
    halfOpenHoldSeconds,
    udpHoldSeconds,
  } = timers;
  if (protocol === 'UDP') return udpHoldSeconds;
  return finHoldSeconds === undefined ||
    rstHoldSeconds === undefined ||
    halfOpenHoldSeconds === undefined
    ? undefined
    : Math.max(finHoldSeconds, rstHoldSeconds, halfOpenHoldSeconds);
}
