import type { MetricQuery } from './MetricQuery';

const DAY = 86_400_000;

/** Four whole weeks: twice what a trend needs, so that days may be missing. */
const PEAK_DAYS = 28;

/** A whole week, and today. Failures of an earlier one are not held against a load balancer. */
const LOAD_BALANCER_DAYS = 7;

// Nodes × outbound addresses × protocols; the busiest come first, so that only quiet ones are left out.
const SERIES_PER_LOAD_BALANCER = 1000;

/**
 * The calls that a look back takes, at a moment. All have a value for each UTC day.
 *
 * - Active connections are reported once a minute. Sums over longer intervals mean nothing; the
 *   highest of a day's samples is the highest minute as long as there is one sample a minute, which
 *   their count shows.
 * - Used ports are measured by node, address and protocol: the highest sample is the peak.
 * - Allocated ports are the same for all nodes: their mean, by address, is what each has.
 * - New connections are counted, so that their sum is true; their highest sample is the busiest minute.
 *
 * Source: https://learn.microsoft.com/azure/azure-monitor/essentials/metrics-aggregation-explained, read 2026-11-21.
 *
 * @internal
 */
export function historyQueries(now: Date): {
  readonly dailyPeaks: MetricQuery;
  readonly dailyConnections: MetricQuery;
  readonly usedPorts: MetricQuery;
  readonly allocatedPorts: MetricQuery;
  readonly failures: MetricQuery;
} {
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  const since = (days: number) => new Date(midnight - days * DAY);
  // Today is not over: its peak may be still to come.
  const wholeDays = { start: since(PEAK_DAYS), end: since(0) };
  const week = { start: since(LOAD_BALANCER_DAYS), end: now };
  return {
    dailyPeaks: {
      namespace: 'Microsoft.Network/natGateways',
      metric: 'TotalConnectionCount',
      aggregations: ['maximum', 'count'],
      interval: 'P1D',
      window: wholeDays,
      dimensions: ['Protocol'],
      seriesPerResource: 50,
    },
    dailyConnections: {
      namespace: 'Microsoft.Network/natGateways',
      metric: 'SNATConnectionCount',
      aggregations: ['total', 'maximum', 'count'],
      interval: 'P1D',
      window: wholeDays,
      dimensions: ['Protocol', 'ConnectionState'],
      seriesPerResource: 50,
    },
    usedPorts: {
      namespace: 'Microsoft.Network/loadBalancers',
      metric: 'UsedSnatPorts',
      aggregations: ['maximum'],
      interval: 'P1D',
      window: week,
      dimensions: ['BackendIPAddress', 'FrontendIPAddress', 'ProtocolType'],
      seriesPerResource: SERIES_PER_LOAD_BALANCER,
      orderBy: 'maximum desc',
    },
    allocatedPorts: {
      namespace: 'Microsoft.Network/loadBalancers',
      metric: 'AllocatedSnatPorts',
      aggregations: ['average'],
      interval: 'P1D',
      window: week,
      dimensions: ['FrontendIPAddress', 'ProtocolType'],
      seriesPerResource: SERIES_PER_LOAD_BALANCER,
    },
    failures: {
      namespace: 'Microsoft.Network/loadBalancers',
      metric: 'SnatConnectionCount',
      aggregations: ['total'],
      interval: 'P1D',
      window: week,
      dimensions: ['ConnectionState'],
      seriesPerResource: 50,
    },
  };
}
