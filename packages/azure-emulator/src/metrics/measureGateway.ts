import type { Cloud } from '../state/Cloud';
import { connectionsPerMinute } from './connectionsPerMinute';
import type { GatewayMinute } from './GatewayMinute';
import { snatOutcome } from './snatOutcome';
import type { Workload } from './Workload';
import { workloadShare } from './workloadShare';

/** Azure holds a UDP port this long, whatever the gateway's idle timeout. */
const udpIdleMinutes = 4;
/** Assumed: most of the bytes are answers. */
const outboundByteShare = 0.2;

/**
 * What a gateway's workloads did in one minute; `undefined` when there was no such gateway.
 *
 * @internal
 */
export function measureGateway(
  cloud: Cloud,
  options: { readonly gatewayId: string; readonly minute: number },
): GatewayMinute | undefined {
  const time = new Date(options.minute * 60_000 + 59_999);
  const gateway = cloud.history.gatewayAt(options.gatewayId, time);
  if (!gateway) {
    return undefined;
  }
  const demand = { tcp: emptyDemand(), udp: emptyDemand() };
  let bytes = 0;
  for (const workload of cloud.workloads.of(options.gatewayId)) {
    const share = workloadShare(workload, {
      cloud,
      gatewayId: options.gatewayId,
      time,
    });
    if (share === 0) {
      continue;
    }
    const newTcp =
      share *
      connectionsPerMinute(workload.model, {
        seed: cloud.settings.metricsSeed,
        key: workload.name,
        minute: options.minute,
      });
    const lifetimeMinutes = workload.lifetimeSeconds / 60;
    add(demand.tcp, {
      workload,
      connections: newTcp,
      active:
        newTcp *
        (lifetimeMinutes +
          workload.abandonedShare * gateway.idleTimeoutMinutes),
    });
    const newUdp = newTcp * workload.udpShare;
    add(demand.udp, {
      workload,
      connections: newUdp,
      active: newUdp * (lifetimeMinutes + udpIdleMinutes),
    });
    bytes += (newTcp + newUdp) * workload.bytesPerConnection;
  }
  const tcp = settle(demand.tcp, gateway.addressCount);
  const udp = settle(demand.udp, gateway.addressCount);
  return {
    tcp: tcp.minute,
    udp: udp.minute,
    bytesOut: Math.round(bytes * outboundByteShare),
    bytesIn: Math.round(bytes * (1 - outboundByteShare)),
    // A client whose connection is refused sends its SYN three times (assumed).
    packetDrops: 3 * (tcp.minute.failed + udp.minute.failed),
    datapathAvailability: Math.min(
      tcp.datapathAvailability,
      udp.datapathAvailability,
    ),
  };
}

interface Demand {
  connections: number;
  spread: number;
  readonly destinations: Map<string, number>;
}

function emptyDemand(): Demand {
  return { connections: 0, spread: 0, destinations: new Map() };
}

function add(
  demand: Demand,
  options: {
    readonly workload: Workload;
    readonly connections: number;
    readonly active: number;
  },
): void {
  const { workload, connections, active } = options;
  let named = 0;
  for (const { name, share } of workload.destinations) {
    named += share;
    demand.destinations.set(
      name,
      (demand.destinations.get(name) ?? 0) + active * share,
    );
  }
  demand.connections += connections;
  demand.spread += active * Math.max(0, 1 - named);
}

function settle(demand: Demand, addressCount: number) {
  const perDestination = [...demand.destinations.values()].map(count =>
    Math.round(count),
  );
  const outcome = snatOutcome({
    addressCount,
    perDestination,
    spread: Math.round(demand.spread),
  });
  const wanted = outcome.carried + outcome.refused;
  const attempted = Math.round(demand.connections);
  return {
    datapathAvailability: outcome.datapathAvailability,
    minute: {
      attempted,
      active: outcome.carried,
      failed:
        outcome.refused === 0
          ? 0
          : Math.min(
              attempted,
              Math.max(1, Math.round((attempted * outcome.refused) / wanted)),
            ),
    },
  };
}
