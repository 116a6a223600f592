import {
  type CapacityCeilings,
  type ConnectionSeries,
  dailyPorts,
  destinationPorts,
  type GatewayChanges,
  type Said,
  say,
  snatUsage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredGateway } from '../../database/snapshots/StoredGateway';

/**
 * A gateway whose flows the planned one carries afterwards, with what was measured of it.
 *
 * @internal
 */
export interface CarriedGateway {
  readonly gateway: Pick<StoredGateway['document'], 'name' | 'measurement'>;
  readonly series?: ConnectionSeries;
}

/**
 * The most connections at once of both protocols, and the most ports of one protocol that were in
 * use, in the collected hours and the days of the look back. Both protocols may have had their peaks
 * at different times: an upper bound.
 */
function peakOf(
  { gateway, series = {} }: CarriedGateway,
  { ceilings }: { readonly ceilings: CapacityCeilings },
) {
  const { name, measurement } = gateway;
  const { tcpConnections = [], udpConnections = [] } = series;
  const most = (
    days: readonly { readonly value: number }[],
    collected: number | undefined,
  ) => Math.max(...days.map(({ value }) => value), collected ?? -1);
  const tcp = most(tcpConnections, measurement?.peakTcpConnections);
  const udp = most(udpConnections, measurement?.peakUdpConnections);
  const ports = most(
    (['TCP', 'UDP'] as const).flatMap(protocol =>
      dailyPorts(series, { protocol, timers: ceilings.timers }),
    ),
    measurement &&
      snatUsage(measurement, undefined, { ceilings }).portsInUse?.atMost,
  );
  const since =
    [...tcpConnections, ...udpConnections].map(({ at }) => at).sort()[0] ??
    measurement?.peakWindow.start;
  return Math.max(tcp, udp) >= 0 && since !== undefined
    ? {
        name,
        since,
        connections: Math.max(tcp, 0) + Math.max(udp, 0),
        ...(ports >= 0 && { ports }),
      }
    : undefined;
}

type Peak = NonNullable<ReturnType<typeof peakOf>>;

const valuesOf = (peaks: readonly Peak[]) => ({
  gateways: peaks.map(({ name }) => name),
  since: peaks
    .map(({ since }) => since)
    .sort()[0]
    .slice(0, 10),
});

/**
 * What gateways carried whose flows come together in one, against what that one carries: its limit
 * of connections first, then the ports that one destination can take. Peaks of several gateways are
 * added: they may come at the same time.
 *
 * @internal
 */
export function peakNotes(
  carried: readonly CarriedGateway[],
  options: Pick<GatewayChanges, 'ports' | 'connectionLimit'> & {
    /** Of the gateways of their cloud. */
    readonly ceilings: CapacityCeilings;
  },
): readonly Said[] {
  const { connectionLimit = Infinity } = options;
  const known = carried.flatMap(each => peakOf(each, options) ?? []);
  const connections = known.reduce((sum, each) => sum + each.connections, 0);
  if (connections > connectionLimit) {
    return [
      say('plan.peakExceedsLimit', {
        ...valuesOf(known),
        peak: connections,
        limit: connectionLimit,
      }),
    ];
  }
  const withPorts = known.filter(({ ports }) => ports !== undefined);
  if (withPorts.length === 0) {
    return [];
  }
  const ports = withPorts.reduce((sum, each) => sum + (each.ports ?? 0), 0);
  const ceiling = destinationPorts(options.ports.after, options);
  return [
    say(ports > ceiling ? 'plan.peakExceeds' : 'plan.peakFits', {
      ...valuesOf(withPorts),
      peak: ports,
      ceiling,
    }),
  ];
}
