import type { Cloud } from '../state/Cloud';
import { attemptsOf } from './attemptsOf';
import type { ConnectionDemand } from './ConnectionDemand';
import { demandOf } from './demandOf';
import type { GatewayMinute } from './GatewayMinute';
import { outboundByteShare } from './outboundByteShare';
import { snatOutcome, withinDestinations } from './snatOutcome';
import type { Workload } from './Workload';
import { workloadShare } from './workloadShare';

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
    const wanted = demandOf(workload, {
      seed: cloud.settings.metricsSeed,
      minute: options.minute,
      idleTimeoutMinutes: gateway.idleTimeoutMinutes,
    });
    add(demand.tcp, { workload, share, wanted: wanted.tcp });
    add(demand.udp, { workload, share, wanted: wanted.udp });
    bytes +=
      share *
      (wanted.tcp.opened + wanted.udp.opened) *
      workload.bytesPerConnection;
  }
  const wanted = {
    tcp: wantedOf(demand.tcp, gateway.addressCount),
    udp: wantedOf(demand.udp, gateway.addressCount),
  };
  const tcp = settle(demand.tcp, {
    ...wanted.tcp,
    beside: withinDestinations(wanted.udp),
  });
  const udp = settle(demand.udp, {
    ...wanted.udp,
    beside: withinDestinations(wanted.tcp),
  });
  return {
    tcp: tcp.minute,
    udp: udp.minute,
    bytesOut: Math.round(bytes * outboundByteShare),
    bytesIn: Math.round(bytes * (1 - outboundByteShare)),
    // A client whose connection is refused sends its SYN three times (assumed).
    packetDrops: 3 * (tcp.minute.failed + udp.minute.failed),
    // Of all connections, and so the same for both.
    datapathAvailability: tcp.datapathAvailability,
  };
}

interface Demand {
  opened: number;
  kept: number;
  spread: number;
  readonly destinations: Map<string, number>;
}

function emptyDemand(): Demand {
  return { opened: 0, kept: 0, spread: 0, destinations: new Map() };
}

function add(
  demand: Demand,
  options: {
    readonly workload: Workload;
    readonly share: number;
    readonly wanted: ConnectionDemand;
  },
): void {
  const { workload, share, wanted } = options;
  const active = wanted.active * share;
  let named = 0;
  for (const destination of workload.destinations) {
    named += destination.share;
    demand.destinations.set(
      destination.name,
      (demand.destinations.get(destination.name) ?? 0) +
        active * destination.share,
    );
  }
  demand.opened += wanted.opened * share;
  demand.kept += wanted.kept * share;
  demand.spread += active * Math.max(0, 1 - named);
}

function wantedOf(demand: Demand, addressCount: number) {
  return {
    addressCount,
    perDestination: [...demand.destinations.values()].map(count =>
      Math.round(count),
    ),
    spread: Math.round(demand.spread),
  };
}

function settle(demand: Demand, wanted: Parameters<typeof snatOutcome>[0]) {
  const outcome = snatOutcome(wanted);
  return {
    datapathAvailability: outcome.datapathAvailability,
    minute: {
      ...attemptsOf({
        opened: demand.opened,
        kept: demand.kept,
        carried: outcome.carried,
        refused: outcome.refused,
      }),
      active: outcome.carried,
    },
  };
}
