import {
  type ConnectionSeries,
  type PlanChanges,
  type Said,
  say,
} from 'backstage-plugin-nat-gateway-common';
import type { StoredGateway } from '../database/snapshots/StoredGateway';

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
 * The most connections at once, of one protocol and of both, in the collected hours and the days of
 * the look back. Both protocols may have had their peaks at different times: an upper bound.
 */
function peakOf({ gateway, series = {} }: CarriedGateway) {
  const { measurement } = gateway;
  const { tcpConnections = [], udpConnections = [] } = series;
  const most = (
    days: readonly { readonly value: number }[],
    collected: number | undefined,
  ) => Math.max(...days.map(({ value }) => value), collected ?? -1);
  const tcp = most(tcpConnections, measurement?.peakTcpConnections);
  const udp = most(udpConnections, measurement?.peakUdpConnections);
  const since =
    [...tcpConnections, ...udpConnections].map(({ at }) => at).sort()[0] ??
    measurement?.peakWindow.start;
  return Math.max(tcp, udp) >= 0 && since !== undefined
    ? {
        name: gateway.name,
        ofOneProtocol: Math.max(tcp, udp),
        ofBoth: Math.max(tcp, 0) + Math.max(udp, 0),
        since,
      }
    : undefined;
}

/**
 * What gateways carried whose flows come together in one, against what that one carries: its limit
 * of connections first, then its ports. Peaks of several gateways are added: they may come at the
 * same time.
 *
 * @internal
 */
export function peakNotes(
  carried: readonly CarriedGateway[],
  options: Pick<PlanChanges, 'ports' | 'connectionLimit'>,
): readonly Said[] {
  const { connectionLimit = Infinity } = options;
  const known = carried.flatMap(each => peakOf(each) ?? []);
  if (known.length === 0) {
    return [];
  }
  const sum = (counts: readonly number[]) =>
    counts.reduce((total, count) => total + count, 0);
  const ofBoth = sum(known.map(each => each.ofBoth));
  const ofOneProtocol = sum(known.map(each => each.ofOneProtocol));
  const values = {
    gateways: known.map(({ name }) => name),
    since: known
      .map(({ since }) => since)
      .sort()[0]
      .slice(0, 10),
  };
  if (ofBoth > connectionLimit) {
    return [
      say('plan.peakExceedsLimit', {
        ...values,
        peak: ofBoth,
        limit: connectionLimit,
      }),
    ];
  }
  const ports = options.ports.after;
  return [
    say(ofOneProtocol > ports ? 'plan.peakExceeds' : 'plan.peakFits', {
      ...values,
      peak: ofOneProtocol,
      ports,
    }),
  ];
}
