import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { SnatMeasurement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';
import { attemptsPerSecond } from './attemptsPerSecond';
import type { ConnectionHour } from './ConnectionHour';
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

const total = (counts: readonly (number | undefined)[]) => {
  const known = counts.flatMap(count => count ?? []);
  return known.length > 0
    ? known.reduce((one, other) => one + other)
    : undefined;
};

const isoOf = (milliseconds: number | undefined) =>
  milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();

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
    readonly groups: Readonly<
      Record<GroupName, MetricQuery> & { failuresOfDay: MetricQuery }
    >;
    readonly answers: Readonly<
      Record<GroupName, readonly MetricsQueryResult[]>
    >;
    /** New connections of the day, those of `answers` among them; empty: they could not be read. */
    readonly hours: readonly ConnectionHour[];
  },
): SnatMeasurement | undefined {
  const { groups, answers, hours } = options;
  const valuesIn = (name: GroupName) =>
    valuesOf(resourceId, { query: groups[name], answers: answers[name] });
  const connections = valuesIn('connections');
  const newConnections = valuesIn('failures');
  const availability = valuesIn('availability');
  const all = [...connections, ...newConnections, ...availability];
  if (all.length === 0 && hours.length === 0) {
    return undefined;
  }

  const inState = (state: string) =>
    newConnections.filter(({ dimensions }) => dimensions[1] === state);
  const attempted = inState('attempted');
  const failed = inState('failed');
  const failing = hours.filter(hour => hour.failingSince !== undefined);
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
    failureWindow: iso({
      start: groups.failuresOfDay.window.start,
      end: groups.failures.window.end,
    }),
    attemptedConnections: total(hours.map(hour => hour.attempted)),
    failedConnections: total(hours.map(hour => hour.failed)),
    recentAttemptedConnections: sum(ofHour(attempted)),
    recentFailedConnections: sum(ofHour(failed)),
    failingSince: isoOf(failing.at(0)?.failingSince),
    newestFailureAt: isoOf(failing.at(-1)?.newestFailureAt),
    datapathAvailabilityPercent:
      measuredAvailability === undefined
        ? undefined
        : measuredAvailability / availability.length,
    newestSampleAt: [
      ...all.map(({ at }) => at),
      ...hours.map(({ at }) => new Date(at).toISOString()),
    ]
      .sort()
      .at(-1),
  };
}
