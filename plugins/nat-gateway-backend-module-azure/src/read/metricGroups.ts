import type { MetricGroup } from './MetricGroup';

const MINUTE = 60_000;

/**
 * The calls that a measurement of gateways takes, at a moment.
 *
 * - Connections: active ones, reported each minute; the highest minute of the last hour counts,
 *   minutes are never added up.
 * - New connections, attempted and failed, over 24 hours in steps of five minutes: one call gives
 *   the sums and, to five minutes, since when and until when connections failed.
 * - Availability over the 15 minutes that Microsoft's own alert looks at.
 * - Packets and dropped ones of the last hour; one call takes one set of dimensions, so two.
 *
 * @internal
 */
export function metricGroups(now: Date): {
  readonly connections: MetricGroup;
  readonly failures: MetricGroup;
  readonly availability: MetricGroup;
  readonly packets: MetricGroup;
  readonly droppedPackets: MetricGroup;
} {
  const fullMinute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const last = (minutes: number, stepMinutes: number) => {
    const step = stepMinutes * MINUTE;
    const end = Math.ceil(fullMinute / step) * step;
    return { start: new Date(end - minutes * MINUTE), end: new Date(end) };
  };
  return {
    connections: {
      metric: 'TotalConnectionCount',
      aggregation: 'total',
      interval: 'PT1M',
      window: last(60, 1),
      dimension: 'Protocol',
    },
    failures: {
      metric: 'SNATConnectionCount',
      aggregation: 'total',
      interval: 'PT5M',
      window: { ...last(24 * 60, 5), end: new Date(fullMinute) },
      dimension: 'ConnectionState',
    },
    availability: {
      metric: 'DatapathAvailability',
      aggregation: 'average',
      interval: 'PT1M',
      window: last(15, 1),
    },
    packets: {
      metric: 'PacketCount',
      aggregation: 'total',
      interval: 'PT5M',
      window: { ...last(60, 5), end: new Date(fullMinute) },
    },
    droppedPackets: {
      metric: 'PacketDropCount',
      aggregation: 'total',
      interval: 'PT5M',
      window: { ...last(60, 5), end: new Date(fullMinute) },
    },
  };
}
