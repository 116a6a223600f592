import type { UsagePeriod } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from './MetricQuery';

const MINUTE = 60_000;
const HOURS: Readonly<Record<UsagePeriod, number>> = {
  hour: 1,
  day: 24,
  week: 7 * 24,
  month: 30 * 24,
};

/** The finest step of which a period has a few hundred. */
const STEPS = {
  hour: { interval: 'PT1M', stepMinutes: 1 },
  day: { interval: 'PT5M', stepMinutes: 5 },
  week: { interval: 'PT1H', stepMinutes: 60 },
  month: { interval: 'PT1H', stepMinutes: 60 },
} as const;

/** Figures of one gateway, each read by one call. */
export type UsageFigure =
  | 'connections'
  | 'failures'
  | 'bytes'
  | 'packets'
  | 'droppedPackets'
  | 'availability';

/**
 * The calls that a series of one gateway takes.
 *
 * Active connections and availability are reported each minute, and never added up over minutes: in longer steps the
 * highest sample of the one and the lowest of the other is asked for, which is that of a minute as long as there is
 * one sample a minute. Bytes, packets and new connections are sums.
 *
 * Source: https://learn.microsoft.com/azure/azure-monitor/essentials/metrics-aggregation-explained, read 2026-11-21.
 *
 * @internal
 */
export function usageQueries(
  period: UsagePeriod,
  { now }: { readonly now: Date },
): {
  readonly stepMinutes: number;
  readonly queries: Readonly<Record<UsageFigure, MetricQuery>>;
} {
  const { interval, stepMinutes } = STEPS[period];
  const step = stepMinutes * MINUTE;
  // A step that is not over is too low.
  const end = Math.floor(now.getTime() / step) * step;
  const shared = {
    namespace: 'Microsoft.Network/natGateways',
    interval,
    window: {
      start: new Date(end - HOURS[period] * 60 * MINUTE),
      end: new Date(end),
    },
    seriesPerResource: 50,
    aggregations: ['total'],
    dimensions: [],
  } as const;
  const isMinute = stepMinutes === 1;
  return {
    stepMinutes,
    queries: {
      connections: {
        ...shared,
        metric: 'TotalConnectionCount',
        aggregations: isMinute ? ['total'] : ['maximum', 'count'],
        dimensions: ['Protocol'],
      },
      failures: {
        ...shared,
        metric: 'SNATConnectionCount',
        aggregations: ['total', 'maximum', 'count'],
        dimensions: ['Protocol', 'ConnectionState'],
      },
      bytes: { ...shared, metric: 'ByteCount', dimensions: ['Direction'] },
      packets: { ...shared, metric: 'PacketCount' },
      droppedPackets: { ...shared, metric: 'PacketDropCount' },
      availability: {
        ...shared,
        metric: 'DatapathAvailability',
        aggregations: [isMinute ? 'average' : 'minimum'],
      },
    },
  };
}
