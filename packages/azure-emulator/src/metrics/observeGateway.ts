import { createNoise } from 'emulator-kit';
import type { Cloud } from '../state/Cloud';
import { attemptsOf } from './attemptsOf';
import type { ConnectionDemand } from './ConnectionDemand';
import { demandOf } from './demandOf';
import type { GatewayMinute } from './GatewayMinute';
import { observeShare } from './observeShare';
import { outboundByteShare } from './outboundByteShare';
import { isCarriedWhole, snatOutcome, withinDestinations } from './snatOutcome';
import type { Workload } from './Workload';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { ceil, max, round } = Math;

/**
 * What a gateway's workloads did in each minute, by what is known now; `undefined` for a minute in which there was no such gateway.
 *
 * What changes later in the cloud does not change what was observed. Minutes may be asked in any order; one after the other is fastest, because what holds between two changes is worked out once.
 *
 * @internal
 */
export function observeGateway(
  cloud: Cloud,
  options: { readonly gatewayId: string },
): (minute: number) => GatewayMinute | undefined {
  const gateway = cloud.history.gateway(options.gatewayId);
  const seed = cloud.settings.metricsSeed;
  const workloads = cloud.workloads.of(options.gatewayId).flatMap(workload => {
    const share = observeShare(workload, { cloud, ...options });
    const noise = createNoise(seed, { key: workload.name });
    return share ? [{ workload, share, noise }] : [];
  });
  const changes = [
    ...(gateway?.periods ?? []).map(({ since }) => since),
    ...workloads.flatMap(({ share }) => share.changes),
  ]
    .map(firstMinuteOf)
    .sort((a, b) => a - b);
  let from = 0;
  let until = 0;
  let measure: (minute: number) => GatewayMinute | undefined = () => undefined;
  return minute => {
    if (!(minute >= from && minute < until)) {
      from = changes.findLast(change => change <= minute) ?? -Infinity;
      until = changes.find(change => change > minute) ?? Infinity;
      const time = endOf(minute);
      const period = gateway?.at(time);
      measure = period
        ? measurer({
            ...period,
            parts: workloads
              .map(({ workload, share, noise }) => ({
                workload,
                noise,
                share: share.at(time),
              }))
              .filter(({ share }) => share > 0),
          })
        : () => undefined;
    }
    return measure(minute);
  };
}

/** What held at the end of a minute holds for all of it. */
function endOf(minute: number): Date {
  return new Date(minute * 60_000 + 59_999);
}

function firstMinuteOf(since: Date): number {
  return ceil((since.getTime() - 59_999) / 60_000);
}

interface Part {
  readonly workload: Workload;
  readonly share: number;
  readonly noise: (minute: number) => number;
}

/** What is wanted of one protocol in a minute; used again for the next minute. */
interface Demand {
  opened: number;
  kept: number;
  spread: number;
  /** In the order of all destinations. */
  readonly perDestination: Float64Array;
}

/** The minutes between two changes. A query of months asks for a hundred thousand, so nothing is made anew for each that can be kept. */
function measurer(between: {
  readonly addressCount: number;
  readonly idleTimeoutMinutes: number;
  readonly parts: readonly Part[];
}): (minute: number) => GatewayMinute {
  const { addressCount, idleTimeoutMinutes } = between;
  const names = [
    ...new Set(
      between.parts.flatMap(({ workload }) =>
        workload.destinations.map(({ name }) => name),
      ),
    ),
  ];
  const parts = between.parts.map(part => {
    const { destinations } = part.workload;
    const named = destinations.reduce((sum, { share }) => sum + share, 0);
    return {
      ...part,
      spread: max(0, 1 - named),
      destinations: destinations.map(({ name, share }) => ({
        index: names.indexOf(name),
        share,
      })),
    };
  });
  const tcp = emptyDemand(names.length);
  const udp = emptyDemand(names.length);
  return minute => {
    clear(tcp);
    clear(udp);
    let bytes = 0;
    for (const part of parts) {
      const { workload, noise, share } = part;
      const wanted = demandOf(workload, { minute, noise, idleTimeoutMinutes });
      add(tcp, wanted.tcp, part);
      add(udp, wanted.udp, part);
      bytes +=
        share *
        (wanted.tcp.opened + wanted.udp.opened) *
        workload.bytesPerConnection;
    }
    const tcpActive = roundAll(tcp);
    const udpActive = roundAll(udp);
    const isWhole = isCarriedWhole(addressCount, tcpActive, udpActive);
    const ofTcp = isWhole
      ? settleWhole(tcp, tcpActive)
      : settle(tcp, { addressCount, other: udp });
    const ofUdp = isWhole
      ? settleWhole(udp, udpActive)
      : settle(udp, { addressCount, other: tcp });
    return {
      tcp: ofTcp.minute,
      udp: ofUdp.minute,
      bytesOut: round(bytes * outboundByteShare),
      bytesIn: round(bytes * (1 - outboundByteShare)),
      // A client whose connection is refused sends its SYN three times (assumed).
      packetDrops: 3 * (ofTcp.minute.failed + ofUdp.minute.failed),
      // Of all connections, and so the same for both.
      datapathAvailability: ofTcp.datapathAvailability,
    };
  };
}

function emptyDemand(destinations: number): Demand {
  return {
    opened: 0,
    kept: 0,
    spread: 0,
    perDestination: new Float64Array(destinations),
  };
}

function clear(demand: Demand): void {
  demand.opened = 0;
  demand.kept = 0;
  demand.spread = 0;
  for (let index = 0; index < demand.perDestination.length; index += 1) {
    demand.perDestination[index] = 0;
  }
}

function add(
  demand: Demand,
  wanted: ConnectionDemand,
  part: {
    readonly share: number;
    readonly spread: number;
    readonly destinations: readonly {
      readonly index: number;
      readonly share: number;
    }[];
  },
): void {
  const active = wanted.active * part.share;
  demand.opened += wanted.opened * part.share;
  demand.kept += wanted.kept * part.share;
  demand.spread += active * part.spread;
  for (const { index, share } of part.destinations) {
    demand.perDestination[index] += active * share;
  }
}

/** Rounds what holds ports, and sums it. */
function roundAll(demand: Demand): number {
  const { perDestination } = demand;
  demand.spread = round(demand.spread);
  let sum = demand.spread;
  for (let index = 0; index < perDestination.length; index += 1) {
    perDestination[index] = round(perDestination[index]);
    sum += perDestination[index];
  }
  return sum;
}

function settleWhole({ opened }: Demand, active: number) {
  return {
    minute: { attempted: round(opened), failed: 0, active },
    datapathAvailability: 100,
  };
}

function settle(
  demand: Demand,
  options: { readonly addressCount: number; readonly other: Demand },
) {
  const { addressCount, other } = options;
  const outcome = snatOutcome({
    addressCount,
    perDestination: demand.perDestination,
    spread: demand.spread,
    beside: withinDestinations({
      addressCount,
      perDestination: other.perDestination,
      spread: other.spread,
    }),
  });
  const { attempted, failed } = attemptsOf({
    opened: demand.opened,
    kept: demand.kept,
    carried: outcome.carried,
    refused: outcome.refused,
  });
  return {
    minute: { attempted, failed, active: outcome.carried },
    datapathAvailability: outcome.datapathAvailability,
  };
}
