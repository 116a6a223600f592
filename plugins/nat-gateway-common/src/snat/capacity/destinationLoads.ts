import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import type { CapacityCeilings } from '../ceilings/CapacityCeilings';
import { busiestNodeShare } from './busiestNodeShare';
import type { DestinationLoad } from './DestinationLoad';
import type { EgressDestination, EgressWorkload } from './EgressWorkload';
import { type PortHold, portHold } from './portHold';
import type { PortLoad } from './PortLoad';

const none: PortLoad = { steadyPorts: 0, varyingPortsMean: 0 };
const sum = (one: PortLoad, other: PortLoad): PortLoad => ({
  steadyPorts: one.steadyPorts + other.steadyPorts,
  varyingPortsMean: one.varyingPortsMean + other.varyingPortsMean,
});

// Past every fleet of gateways; a slip of the pen in a rate or a duration.
const MAX_PORTS_HELD = 500_000_000;
const howPortsAreHeld =
  'connectionsPerSecond × durationSeconds; of a pool podCount × connectionsPerPod, renewed after durationSeconds';

type Held = Pick<PortHold, 'holdSeconds' | 'idleSeconds'>;

const partOf = (load: PortLoad, share: number): PortLoad => ({
  steadyPorts: load.steadyPorts * share,
  varyingPortsMean: load.varyingPortsMean * share,
});

/**
 * Connections that began within so many seconds, at the end of a peak: of what is older than the
 * peak there is as much as at the mean rate. Exact where all are held equally long, else an upper bound.
 */
function atEndOfPeak(
  {
    mean,
    peak,
    peakSeconds = Infinity,
  }: EgressWorkload['connectionsPerSecond'],
  seconds: number,
): number {
  const inPeak = Math.min(seconds, peakSeconds);
  return peak * inPeak + mean * (seconds - inPeak);
}

function loadsOf(
  workload: EgressWorkload,
  destination: EgressDestination,
  { idleSeconds, holdSeconds }: Held,
): Omit<DestinationLoad, 'name' | 'peakOfBusiestNode' | 'protocol'> {
  const { connectionsPerSecond, durationSeconds, pool } = workload;
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
      peakConnections: {
        steadyPorts: open,
        varyingPortsMean: renewedPerSecond * idleSeconds,
      },
    };
  }
  const varying = (connections: number): PortLoad => ({
    steadyPorts: 0,
    varyingPortsMean: connections * destination.share,
  });
  const open = durationSeconds + idleSeconds;
  return {
    mean: varying(connectionsPerSecond.mean * (open + holdSeconds)),
    peak: varying(atEndOfPeak(connectionsPerSecond, open + holdSeconds)),
    peakConnections: varying(atEndOfPeak(connectionsPerSecond, open)),
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
    /** Of the load balancer that would set ports aside for each node. */
    readonly balancerIdleSeconds?: number;
  },
): readonly DestinationLoad[] {
  const { ceilings, tcpIdleSeconds, balancerIdleSeconds } = options;
  const balancer =
    balancerIdleSeconds === undefined
      ? undefined
      : {
          timers: ceilings.loadBalancer?.timersOf({
            tcpIdleSeconds: balancerIdleSeconds,
          }),
          tcpIdleSeconds: balancerIdleSeconds,
        };
  const loads = new Map<string, DestinationLoad>();
  const bypasses = new Map<string, boolean>();
  for (const workload of workloads) {
    const protocol = workload.protocol ?? 'TCP';
    const held = portHold(workload.closes, {
      protocol,
      timers: ceilings.timers,
      tcpIdleSeconds,
    });
    const heldByBalancer =
      balancer?.timers &&
      portHold(workload.closes, {
        protocol,
        timers: balancer.timers,
        tcpIdleSeconds: balancer.tcpIdleSeconds,
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
      const balanced =
        heldByBalancer && loadsOf(workload, destination, heldByBalancer).peak;
      loads.set(key, {
        name,
        protocol,
        mean: sum(before?.mean ?? none, added.mean),
        peak: sum(before?.peak ?? none, added.peak),
        ...(balanced && {
          peakOfBusiestNode: sum(
            before?.peakOfBusiestNode ?? none,
            partOf(balanced, busiestNodeShare(workload)),
          ),
        }),
        peakConnections: sum(
          before?.peakConnections ?? none,
          added.peakConnections,
        ),
      });
    }
  }
  for (const { name, peak, peakOfBusiestNode = none } of loads.values()) {
    for (const load of [peak, peakOfBusiestNode]) {
      requireNumber(
        `ports held at peak to destination '${name}' (${howPortsAreHeld})`,
        load.steadyPorts + load.varyingPortsMean,
        { max: MAX_PORTS_HELD },
      );
    }
  }
  const total = [...loads.values()].map(({ peak }) => peak).reduce(sum, none);
  requireNumber(
    `ports held at peak to all destinations (${howPortsAreHeld})`,
    total.steadyPorts + total.varyingPortsMean,
    { max: MAX_PORTS_HELD },
  );
  return [...loads.values()];
}
