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

/**
 * The two calls that a series of one gateway takes.
 *
 * Active connections are reported each minute, and never added up over minutes: in longer steps the highest
 * sample is asked for, which is the highest minute as long as there is one sample a minute.
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
  readonly connections: MetricQuery;
  readonly failures: MetricQuery;
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
  } as const;
  return {
    stepMinutes,
    connections: {
      ...shared,
      metric: 'TotalConnectionCount',
      aggregations: stepMinutes === 1 ? ['total'] : ['maximum', 'count'],
      dimensions: ['Protocol'],
    },
    failures: {
      ...shared,
      metric: 'SNATConnectionCount',
      aggregations: ['total'],
      dimensions: ['Protocol', 'ConnectionState'],
    },
  };
}
