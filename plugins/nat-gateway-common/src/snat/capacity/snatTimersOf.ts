import type { SnatTimers } from '../ceilings/CapacityCeilings';
import type { SimulationTimers } from '../ceilings/SimulationTimers';

/**
 * The timers of a simulation as a capacity plan takes them.
 *
 * @internal
 */
export function snatTimersOf(
  timers: SimulationTimers,
  options: { readonly tcpIdleSeconds: number },
): SnatTimers {
  const { tcpIdleSeconds } = options;
  return {
    minTcpIdleSeconds: tcpIdleSeconds,
    defaultTcpIdleSeconds: tcpIdleSeconds,
    maxTcpIdleSeconds: tcpIdleSeconds,
    udpIdleSeconds: 60 * timers.udpIdleTimeoutMinutes.value,
    finHoldSeconds: timers.finHoldSeconds.value,
    rstHoldSeconds: timers.rstHoldSeconds.value,
    halfOpenHoldSeconds: timers.halfOpenHoldSeconds.value,
    udpHoldSeconds: timers.udpHoldSeconds.value,
  };
}
