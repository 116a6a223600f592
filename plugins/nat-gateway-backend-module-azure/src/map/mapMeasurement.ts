import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import {
  sameArmId,
  type SnatMeasurement,
} from 'backstage-plugin-nat-gateway-common';
import type { MetricGroup } from '../read/MetricGroup';
import { isTcp, isUdp } from './protocols';
import { type MetricSample, samplesOf } from './samplesOf';

type GroupName = 'connections' | 'failures' | 'availability';

// The step in which new connections are asked for.
const FIVE_MINUTES = 5 * 60_000;

const highest = (samples: readonly MetricSample[]) =>
  samples.length > 0
    ? Math.max(...samples.map(({ value }) => value))
    : undefined;

const sum = (samples: readonly MetricSample[]) =>
  samples.length > 0
    ? samples.reduce((total, { value }) => total + value, 0)
    : undefined;

const endOf = (start: string | undefined, { window }: MetricGroup) =>
  start === undefined
    ? undefined
    : new Date(
        Math.min(Date.parse(start) + FIVE_MINUTES, window.end.getTime()),
      ).toISOString();

const iso = (window: MetricGroup['window']) => ({
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
    readonly groups: Readonly<Record<GroupName, MetricGroup>>;
    readonly answers: Readonly<
      Record<GroupName, readonly MetricsQueryResult[]>
    >;
  },
): SnatMeasurement | undefined {
  const { groups, answers } = options;
  const samples = (name: GroupName) => {
    const own = answers[name].filter(
      answer => answer.resourceId && sameArmId(answer.resourceId, resourceId),
    );
    return samplesOf(own, groups[name]);
  };
  const connections = samples('connections');
  const newConnections = samples('failures');
  const availability = samples('availability');
  const all = [...connections, ...newConnections, ...availability];
  if (all.length === 0) {
    return undefined;
  }

  const inState = (state: string) =>
    newConnections.filter(sample => sample.dimension === state);
  const failed = inState('failed');
  const failing = failed
    .filter(({ value }) => value > 0)
    .map(({ at }) => at)
    .sort();
  const attempted = sum(inState('attempted'));
  const measuredAvailability = sum(availability);

  return {
    peakWindow: iso(groups.connections.window),
    peakTcpConnections: highest(
      connections.filter(({ dimension }) => isTcp(dimension)),
    ),
    peakUdpConnections: highest(
      connections.filter(({ dimension }) => isUdp(dimension)),
    ),
    failureWindow: iso(groups.failures.window),
    attemptedConnections: attempted,
    failedConnections: sum(failed),
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
