import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import type { CapacityCeilings } from '../ceilings/CapacityCeilings';
import type { DestinationLoad } from './DestinationLoad';
import type { EgressDestination, EgressWorkload } from './EgressWorkload';
import { portHold } from './portHold';
import type { PortLoad } from './PortLoad';
import { sharedLoad } from './sharedLoad';

const none: PortLoad = { steadyPorts: 0, varyingPortsMean: 0 };
const sum = (one: PortLoad, other: PortLoad): PortLoad => ({
  steadyPorts: one.steadyPorts + other.steadyPorts,
  varyingPortsMean: one.varyingPortsMean + other.varyingPortsMean,
});

// Past every fleet of gateways; a slip of the pen in a rate or a duration.
const MAX_PORTS_HELD = 500_000_000;

type Loads = Omit<DestinationLoad, 'name' | 'protocol'>;

function loadsOf(
  workload: EgressWorkload,
  destination: EgressDestination,
  held: { readonly idleSeconds: number; readonly holdSeconds: number },
): Loads {
  const { connectionsPerSecond, durationSeconds, pool } = workload;
  const { idleSeconds, holdSeconds } = held;
  if (pool) {
    const open = workload.podCount * pool.connectionsPerPod;
    const renewedPerSecond = open / durationSeconds;
    const load = {
      steadyPorts: open,
      varyingPortsMean: renewedPerSecond * (idleSeconds + holdSeconds),
    };
    return {
      mean: load,
      peak: load,
      peakPerNode: sharedLoad(load, workload.nodeCount),
      peakConnections: {
        steadyPorts: open,
        varyingPortsMean: renewedPerSecond * idleSeconds,
      },
    };
  }
  const varying = (connections: number, seconds: number): PortLoad => ({
    steadyPorts: 0,
    varyingPortsMean: connections * destination.share * seconds,
  });
  const open = durationSeconds + idleSeconds;
  const peak = varying(connectionsPerSecond.peak, open + holdSeconds);
  return {
    mean: varying(connectionsPerSecond.mean, open + holdSeconds),
    peak,
    peakPerNode: sharedLoad(peak, workload.nodeCount),
    peakConnections: varying(connectionsPerSecond.peak, open),
  };
}

/**
 * Ports that each destination holds: arrivals per second × seconds held (Little's law), where a
 * port is held while the connection lasts, until an idle timer ends it, and while it cools down.
 * Destinations that bypass the gateway hold none and are left out.
 *
 * @throws InputError when a close contradicts the protocol, or one destination both bypasses and does not.
 * @internal
 */
export function destinationLoads(
  workloads: readonly EgressWorkload[],
  options: {
    readonly ceilings: CapacityCeilings;
    readonly tcpIdleSeconds: number;
  },
): readonly DestinationLoad[] {
  const loads = new Map<string, DestinationLoad>();
  const bypasses = new Map<string, boolean>();
  for (const workload of workloads) {
    const protocol = workload.protocol ?? 'TCP';
    const held = portHold(workload.closes, {
      protocol,
      timers: options.ceilings.timers,
      tcpIdleSeconds: options.tcpIdleSeconds,
    });
    for (const destination of workload.destinations) {
      const { name, bypassesGateway = false } = destination;
      if ((bypasses.get(name) ?? bypassesGateway) !== bypassesGateway) {
        throw new InputError(
          `destination '${name}' bypasses the gateway in one workload and not in another; say the same in both, or give them two names`,
        );
      }
      bypasses.set(name, bypassesGateway);
      if (bypassesGateway) continue;
      const key = `${protocol} ${name}`;
      const before = loads.get(key);
      const added = loadsOf(workload, destination, held);
      loads.set(key, {
        name,
        protocol,
        mean: sum(before?.mean ?? none, added.mean),
        peak: sum(before?.peak ?? none, added.peak),
        peakPerNode: sum(before?.peakPerNode ?? none, added.peakPerNode),
        peakConnections: sum(
          before?.peakConnections ?? none,
          added.peakConnections,
        ),
      });
    }
  }
  for (const { name, peak } of loads.values()) {
    requireNumber(
      `ports held at peak to destination '${name}' (connectionsPerSecond × durationSeconds; of a pool podCount × connectionsPerPod, renewed after durationSeconds)`,
      peak.steadyPorts + peak.varyingPortsMean,
      { max: MAX_PORTS_HELD },
    );
  }
  return [...loads.values()];
}
