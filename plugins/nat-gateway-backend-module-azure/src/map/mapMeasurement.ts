import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { SnatMeasurement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { attemptsPerSecond } from './attemptsPerSecond';
import { isTcp, isUdp } from './protocols';
import { type MetricValue, valuesOf } from './valuesOf';

type GroupName = 'connections' | 'failures' | 'availability';

const HOUR = 3_600_000;
// The step in which new connections are asked for.
const FIVE_MINUTES = 5 * 60_000;

const highest = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((a, b) => Math.max(a, b)) : undefined;

const sum = (values: readonly MetricValue[]) =>
  values.length > 0
    ? values.reduce((total, { value }) => total + value, 0)
    : undefined;

const endOf = (start: string | undefined, { window }: MetricQuery) =>
  start === undefined
    ? undefined
    : new Date(
        Math.min(Date.parse(start) + FIVE_MINUTES, window.end.getTime()),
      ).toISOString();

const iso = (window: MetricQuery['window']) => ({
  start: window.start.toISOString(),
  end: window.end.toISOString(),
});

/**
 * One gateway's measurement from the answers of all; undefined when nothing was reported of it.
 * A figure without a sample stays absent: "not reported" is not 0.
 *
 * @internal
 */
export function mapMeasurement(
  resourceId: string,
  options: {
    readonly groups: Readonly<Record<GroupName, MetricQuery>>;
    readonly answers: Readonly<
      Record<GroupName, readonly MetricsQueryResult[]>
    >;
  },
): SnatMeasurement | undefined {
  const { groups, answers } = options;
  const valuesIn = (name: GroupName) =>
    valuesOf(resourceId, { query: groups[name], answers: answers[name] });
  const connections = valuesIn('connections');
  const newConnections = valuesIn('failures');
  const availability = valuesIn('availability');
  const all = [...connections, ...newConnections, ...availability];
  if (all.length === 0) {
    return undefined;
  }

  const inState = (state: string) =>
    newConnections.filter(({ dimensions }) => dimensions[1] === state);
  const attempted = inState('attempted');
  const failed = inState('failed');
  const failing = failed
    .filter(({ value }) => value > 0)
    .map(({ at }) => at)
    .sort();
  const hourAgo = groups.failures.window.end.getTime() - HOUR;
  const ofHour = (values: readonly MetricValue[]) =>
    values.filter(({ at }) => Date.parse(at) + FIVE_MINUTES > hourAgo);
  const peakOf = (isProtocol: typeof isTcp) =>
    highest(
      connections
        .filter(({ dimensions: [protocol] }) => isProtocol(protocol))
        .map(({ value }) => value),
    );
  const rateOf = (isProtocol: typeof isTcp) =>
    highest(
      ofHour(attempted)
        .filter(({ dimensions: [protocol] }) => isProtocol(protocol))
        .map(each => attemptsPerSecond(each, { minutes: 5 })),
    );
  const measuredAvailability = sum(availability);

  return {
    peakWindow: iso(groups.connections.window),
    peakTcpConnections: peakOf(isTcp),
    peakUdpConnections: peakOf(isUdp),
    peakTcpAttemptsPerSecond: rateOf(isTcp),
    peakUdpAttemptsPerSecond: rateOf(isUdp),
    failureWindow: iso(groups.failures.window),
    attemptedConnections: sum(attempted),
    failedConnections: sum(failed),
    recentAttemptedConnections: sum(ofHour(attempted)),
    recentFailedConnections: sum(ofHour(failed)),
    failingSince: failing.at(0),
    newestFailureAt: endOf(failing.at(-1), groups.failures),
    datapathAvailabilityPercent:
      measuredAvailability === undefined
        ? undefined
        : measuredAvailability / availability.length,
    newestSampleAt: all
      .map(({ at }) => at)
      .sort()
      .at(-1),
  };
}
