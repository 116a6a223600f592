import { InputError } from '@backstage/errors';
import { checkWorkloads } from '../capacity/checkWorkloads';
import type { EgressWorkload } from '../capacity/EgressWorkload';
import { requireNumber } from '../../input/requireNumber';
import { checkSimulationInput } from './input/checkSimulationInput';
import type { SimulatedEgress } from './input/SimulatedEgress';
import { timersOfEgress } from './input/timersOfEgress';
import { simulationBounds } from './input/simulationBounds';
import type { SimulationInput } from './input/SimulationInput';

const DEFAULT_PEAK = { lastsSeconds: 60, everySeconds: 900 };

/** Connections of a pool are renewed when their lifetime ends. */
function ratesOf({ connectionsPerSecond, pool, ...of }: EgressWorkload) {
  if (!pool) {
    return connectionsPerSecond;
  }
  const renewed = (of.podCount * pool.connectionsPerPod) / of.durationSeconds;
  return { mean: renewed, peak: renewed };
}

/**
 * The simulation of the workloads that a capacity is planned for. Durations are exponential, those
 * of pooled connections fixed; all workloads peak together, as often and for as long as is said
 * (one minute in fifteen, or as long as the mean allows). What bypasses the gateway is left out.
 * A half-open connection holds its port for the hold time from its first packet; a capacity plan,
 * which is the more careful, counts the time until its last packet as well.
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
      readonly lastsSeconds: number;
      readonly everySeconds: number;
    };
  },
): SimulationInput {
  const { seed, durationSeconds, egress, peak = DEFAULT_PEAK } = options;
  checkWorkloads(workloads, {
    tcpIdleSeconds: timersOfEgress(egress).tcpIdleSeconds,
  });
  const bounds = { above: 0, max: simulationBounds.days * 86_400 };
  requireNumber('peak.everySeconds', peak.everySeconds, bounds);
  requireNumber('peak.lastsSeconds', peak.lastsSeconds, {
    ...bounds,
    max: peak.everySeconds,
  });
  const lines = workloads.flatMap(workload =>
    workload.destinations
      .filter(({ bypassesGateway }) => !bypassesGateway)
      .map(({ name, share }) => ({ workload, name, share })),
  );
  const sum = (of: 'mean' | 'peak') =>
    lines.reduce(
      (total, { workload, share }) => total + ratesOf(workload)[of] * share,
      0,
    );
  const meanPerSecond = sum('mean');
  const perSecond = sum('peak');
  if (meanPerSecond === 0) {
    throw new InputError(
      'workloads bring no connection through the gateway on average; give connectionsPerSecond.mean',
    );
  }
  const input: SimulationInput = {
    seed,
    egress,
    nodes: { count: Math.max(...workloads.map(of => of.nodeCount)) },
    newConnections: {
      kind: 'rate',
      meanPerSecond,
      durationSeconds,
      ...(perSecond > meanPerSecond && {
        peak: {
          perSecond,
          everySeconds: peak.everySeconds,
          lastsSeconds: Math.min(
            peak.lastsSeconds,
            (peak.everySeconds * meanPerSecond) / perSecond,
          ),
        },
      }),
    },
    destinations: lines.map(({ workload, name, share }) => ({
      name,
      share: (ratesOf(workload).mean * share) / meanPerSecond,
      protocol: workload.protocol ?? 'TCP',
      duration: workload.pool
        ? { kind: 'fixed', seconds: workload.durationSeconds }
        : { kind: 'exponential', meanSeconds: workload.durationSeconds },
      ...(workload.protocol !== 'UDP' && {
        closes: { [workload.closes]: 1 },
      }),
    })),
  };
  checkSimulationInput(input);
  return input;
}
