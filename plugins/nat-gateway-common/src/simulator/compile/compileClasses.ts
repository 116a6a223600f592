import type { DurationTables } from '../engine/DurationTables';
import type { FlowClass } from '../engine/FlowClass';
import { TICKS_PER_SECOND } from '../engine/ticks';
import { endpointsOf } from '../input/endpointsOf';
import type { SimulatedDestination } from '../input/SimulatedDestination';
import type { SimulationTimers } from '../../snat/ceilings/SimulationTimers';
import { compileDuration } from './compileDuration';

/**
 * Each destination's flows by the way in which they end, with their share of them.
 *
 * @internal
 */
export function compileClasses(
  destinations: readonly SimulatedDestination[],
  options: {
    readonly timers: SimulationTimers;
    readonly tcpIdleSeconds: number;
    readonly protocols: readonly string[];
    readonly tables: DurationTables;
  },
): readonly (FlowClass & {
  /** Of the flows of what it belongs to. */
  readonly share: number;
  /** What it belongs to: one of the given destinations. */
  readonly of: number;
})[] {
  const { timers, tcpIdleSeconds, tables, protocols } = options;
  const endpoints = endpointsOf(destinations);
  return destinations.flatMap((of, index) => {
    const { name, protocol = 'TCP', closes = { fin: 1 } } = of;
    const destination = endpoints.findIndex(
      known => known.name === name && known.protocol === protocol,
    );
    const lasting = compileDuration(of.duration, { tables });
    const unanswered = compileDuration({ kind: 'fixed', seconds: 0 }, options);
    const idleTimeoutSeconds =
      protocol === 'UDP'
        ? 60 * timers.udpIdleTimeoutMinutes.value
        : tcpIdleSeconds;
    const { silenceSeconds = 0 } = of;
    const staysAlive =
      of.keepAliveSeconds !== undefined || silenceSeconds < idleTimeoutSeconds;
    /** Where the idle timeout ends a connection, it leaves nothing to close. */
    const closing = (holdSeconds: number) =>
      staysAlive
        ? { idleSeconds: silenceSeconds, holdSeconds }
        : { idleSeconds: idleTimeoutSeconds, holdSeconds: 0 };
    // UDP goes idle, then cools down; an answer to neither is needed for the port to be held.
    const ways =
      protocol === 'UDP'
        ? [
            {
              share: 1,
              duration: lasting,
              holdSeconds: timers.udpHoldSeconds.value,
              idleSeconds:
                (staysAlive ? silenceSeconds : 0) + idleTimeoutSeconds,
            },
          ]
        : [
            {
              share: closes.fin,
              duration: lasting,
              ...closing(timers.finHoldSeconds.value),
            },
            {
              share: closes.rst,
              duration: lasting,
              ...closing(timers.rstHoldSeconds.value),
            },
            {
              share: closes.halfOpen,
              duration: unanswered,
              holdSeconds: timers.halfOpenHoldSeconds.value,
              idleSeconds: 0,
            },
            {
              share: closes.idle,
              duration: lasting,
              holdSeconds: 0,
              idleSeconds: idleTimeoutSeconds,
            },
          ];
    return ways.flatMap(({ duration, holdSeconds, idleSeconds, ...way }) =>
      (way.share ?? 0) * of.share > 0
        ? [
            {
              ...duration,
              destination,
              protocol: protocols.indexOf(protocol),
              idleTicks: Math.round(idleSeconds * TICKS_PER_SECOND),
              holdTicks: Math.round(holdSeconds * TICKS_PER_SECOND),
              share: way.share ?? 0,
              of: index,
            },
          ]
        : [],
    );
  });
}
