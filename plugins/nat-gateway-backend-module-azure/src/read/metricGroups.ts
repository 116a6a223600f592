import type { MetricQuery } from './MetricQuery';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// The default of 10 series of a dimension may leave some out; two protocols and two states exist today.
const SERIES_PER_RESOURCE = 50;

/**
 * The calls that a measurement of gateways takes, at a moment.
 *
 * - Connections: active ones, reported each minute; the highest minute of the last hour counts,
 *   minutes are never added up.
 * - New connections by protocol, attempted and failed, in steps of five minutes since the last full hour
 *   began: one call gives the sums, the busiest minute, and when connections failed.
 * - The same of the day before that, by the hour: asked for once, and known from then on.
 * - Availability over the 15 minutes that Microsoft's own alert looks at.
 * - Packets and dropped ones of the last hour, each quarter of an hour; one call takes one set of
 *   dimensions, so two.
 *
 * @internal
 */
export function metricGroups(now: Date): {
  readonly connections: MetricQuery;
  readonly failures: MetricQuery;
  readonly failuresOfDay: MetricQuery;
  readonly availability: MetricQuery;
  readonly packets: MetricQuery;
  readonly droppedPackets: MetricQuery;
} {
  const fullMinute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const last = (minutes: number, stepMinutes: number) => {
    const step = stepMinutes * MINUTE;
    const end = Math.ceil(fullMinute / step) * step;
    return { start: new Date(end - minutes * MINUTE), end: new Date(end) };
  };
  // A day, to the nearest full hour; its end, from the hour before this one, in steps of five minutes.
  const dayStart = Math.round((fullMinute - 24 * HOUR) / HOUR) * HOUR;
  const hourBefore = Math.floor((fullMinute - HOUR) / HOUR) * HOUR;
  const shared = {
    namespace: 'Microsoft.Network/natGateways',
    dimensions: [],
    seriesPerResource: SERIES_PER_RESOURCE,
  } as const;
  return {
    connections: {
      ...shared,
      metric: 'TotalConnectionCount',
      aggregations: ['total'],
      interval: 'PT1M',
      window: last(60, 1),
      dimensions: ['Protocol'],
    },
    failures: {
      ...shared,
      metric: 'SNATConnectionCount',
      aggregations: ['total', 'maximum', 'count'],
      interval: 'PT5M',
      window: { start: new Date(hourBefore), end: new Date(fullMinute) },
      dimensions: ['Protocol', 'ConnectionState'],
    },
    failuresOfDay: {
      ...shared,
      metric: 'SNATConnectionCount',
      aggregations: ['total'],
      interval: 'PT1H',
      window: { start: new Date(dayStart), end: new Date(hourBefore) },
      dimensions: ['Protocol', 'ConnectionState'],
    },
    availability: {
      ...shared,
      metric: 'DatapathAvailability',
      aggregations: ['average'],
      interval: 'PT1M',
      window: last(15, 1),
    },
    packets: {
      ...shared,
      metric: 'PacketCount',
      aggregations: ['total'],
      interval: 'PT5M',
      window: { ...last(60, 5), end: new Date(fullMinute) },
    },
    droppedPackets: {
      ...shared,
      metric: 'PacketDropCount',
      aggregations: ['total'],
      interval: 'PT5M',
      window: { ...last(60, 5), end: new Date(fullMinute) },
    },
  };
}
