import { InputError } from '@backstage/errors';
import { requireNumber } from '../input/requireNumber';
import { busiestNodeShare } from '../snat/capacity/busiestNodeShare';
import { checkWorkloads } from '../snat/capacity/checkWorkloads';
import type { EgressWorkload } from '../snat/capacity/EgressWorkload';
import { portHold } from '../snat/capacity/portHold';
import { snatTimersOf } from '../snat/capacity/snatTimersOf';
import type { SnatTimers } from '../snat/ceilings/CapacityCeilings';
import { checkSimulationInput } from './clouds/checkSimulationInput';
import type { SimulatedDestination } from './input/SimulatedDestination';
import type { SimulatedEgress } from './clouds/SimulatedEgress';
import { simulationBounds } from './input/simulationBounds';
import type { SimulationInput } from './input/SimulationInput';
import { timersOfEgress } from './clouds/timersOfEgress';

const PEAK_EVERY_SECONDS = 900;
/** A peak that is hardly above its mean is none. */
const LEAST_PEAK_RATIO = 1 + 1e-6;
const LEAST_PEAK_SECONDS = 0.1;

/** Connections of a pool are renewed when their lifetime ends. */
function ratesOf({ connectionsPerSecond, pool, ...of }: EgressWorkload) {
  if (!pool) {
    return connectionsPerSecond;
  }
  const renewed = (of.podCount * pool.connectionsPerPod) / of.durationSeconds;
  return { mean: renewed, peak: renewed };
}

/** As long as is said; else as long as a port is held, as a capacity plan has it, if the mean allows it. */
function peakSecondsOf(
  workload: EgressWorkload,
  options: {
    readonly timers: SnatTimers;
    readonly tcpIdleSeconds: number;
    readonly everySeconds: number;
    readonly lastsSeconds?: number;
  },
): number {
  const { mean, peak, peakSeconds } = workload.connectionsPerSecond;
  const { everySeconds, lastsSeconds } = options;
  const mostSeconds = (everySeconds * mean) / peak;
  const leastSeconds = peakSeconds ?? LEAST_PEAK_SECONDS;
  if (mostSeconds < leastSeconds) {
    throw new InputError(
      `connectionsPerSecond.mean ${mean} of workload '${workload.name}' contradicts its peak: ${peak} per second for ${leastSeconds} s, every ${everySeconds} s, are more; give a higher mean, or let it peak less often by peak.everySeconds`,
    );
  }
  if (peakSeconds !== undefined) return peakSeconds;
  const { idleSeconds, holdSeconds } = portHold(workload.closes, {
    protocol: workload.protocol ?? 'TCP',
    ...options,
  });
  return Math.min(
    lastsSeconds ?? workload.durationSeconds + idleSeconds + holdSeconds,
    mostSeconds,
  );
}

/**
 * The simulation of the workloads that a capacity is planned for. Durations are exponential, those
 * of pooled connections fixed. Each workload keeps its own peak; all peaks end together, every
 * 15 minutes unless said otherwise, and last as long as `peakSeconds` says, or as long as a port is
 * held, if the mean allows it. Behind a load balancer the busiest node has the share of all
 * connections that its pods have. What bypasses the gateway is left out. A half-open connection
 * holds its port for the hold time from its first packet; a capacity plan, which is the more
 * careful, counts the time until its last packet as well.
 *
 * @throws InputError naming the field, its value and its bound; when nothing uses the gateway.
 * @public
 */
export function simulationOfWorkloads(
  workloads: readonly EgressWorkload[],
  options: {
    readonly seed: number;
    readonly durationSeconds: number;
    readonly egress: SimulatedEgress;
    readonly peak?: {
      /** Of workloads that do not say it. */
      readonly lastsSeconds?: number;
      readonly everySeconds: number;
    };
  },
): SimulationInput {
  const { seed, durationSeconds, egress, peak } = options;
  const bounds = { min: 1, max: simulationBounds.days * 86_400 };
  requireNumber('durationSeconds', durationSeconds, bounds);
  // A peak ends its period: in a longer one there would be none.
  const everySeconds = requireNumber(
    'peak.everySeconds',
    peak?.everySeconds ?? Math.min(PEAK_EVERY_SECONDS, durationSeconds),
    { min: 1, max: durationSeconds },
  );
  const lastsSeconds = peak?.lastsSeconds;
  const { timers, tcpIdleSeconds } = timersOfEgress(egress);
  checkWorkloads(workloads, { tcpIdleSeconds });
  if (lastsSeconds !== undefined) {
    requireNumber('peak.lastsSeconds', lastsSeconds, {
      min: LEAST_PEAK_SECONDS,
      max: everySeconds,
    });
  }
  const timing = {
    timers: snatTimersOf(timers, { tcpIdleSeconds }),
    tcpIdleSeconds,
    everySeconds,
    lastsSeconds,
  };
  const lines = workloads.flatMap(workload =>
    workload.destinations
      .filter(({ bypassesGateway }) => !bypassesGateway)
      .map(({ name, share }) => ({ workload, name, share })),
  );
  const meanOf = ({ workload, share }: (typeof lines)[number]) =>
    ratesOf(workload).mean * share;
  const silent = lines.find(line => meanOf(line) === 0);
  if (silent || lines.length === 0) {
    const name = silent ? ` '${silent.workload.name}'` : 's';
    throw new InputError(
      `Workload${name} bring no connection through the gateway on average; give connectionsPerSecond.mean`,
    );
  }
  const meanPerSecond = lines.reduce((sum, line) => sum + meanOf(line), 0);
  // The rate of a pool follows from how long its connections last.
  if (!Number.isFinite(meanPerSecond)) {
    throw new InputError(
      'The workloads open more connections per second than can be counted; give a lower connectionsPerSecond.mean or a longer durationSeconds',
    );
  }
  const destinations = lines.map((line): SimulatedDestination => {
    const { workload, name, share } = line;
    const { mean, peak: perSecond } = ratesOf(workload);
    return {
      name,
      share: meanOf(line) / meanPerSecond,
      protocol: workload.protocol ?? 'TCP',
      ...(perSecond > mean * LEAST_PEAK_RATIO && {
        peak: {
          perSecond: perSecond * share,
          lastsSeconds: peakSecondsOf(workload, timing),
        },
      }),
      duration: workload.pool
        ? { kind: 'fixed', seconds: workload.durationSeconds }
        : { kind: 'exponential', meanSeconds: workload.durationSeconds },
      ...(workload.protocol !== 'UDP' && {
        closes: { [workload.closes]: 1 },
      }),
    };
  });
  const count = Math.max(...workloads.map(of => of.nodeCount));
  const busiestShare = lines.reduce(
    (sum, line) =>
      sum + (meanOf(line) / meanPerSecond) * busiestNodeShare(line.workload),
    0,
  );
  const input: SimulationInput = {
    seed,
    egress,
    nodes: {
      count,
      // Rounding must not take it below an even share, or above all.
      busiestShare: Math.min(1, Math.max(1 / count, busiestShare)),
    },
    newConnections: {
      kind: 'rate',
      meanPerSecond,
      durationSeconds,
      ...(destinations.some(of => of.peak) && {
        ownPeaksEverySeconds: everySeconds,
      }),
    },
    destinations,
  };
  checkSimulationInput(input);
  return input;
}
