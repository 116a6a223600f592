import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { UsageSlice } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { groupBy } from 'lodash';
import type { MetricQuery } from '../read/MetricQuery';
import { isTcp, isUdp } from './protocols';
import { type MetricValue, valuesOf } from './valuesOf';

const MINUTE = 60_000;

/** Undefined of nothing: "not reported" is not 0. */
const reduced = (
  values: readonly MetricValue[],
  combine: (one: number, other: number) => number,
) =>
  values.length > 0
    ? values.map(({ value }) => value).reduce((a, b) => combine(a, b))
    : undefined;
const highest = (values: readonly MetricValue[]) => reduced(values, Math.max);
const sum = (values: readonly MetricValue[]) =>
  reduced(values, (one, other) => one + other);

/**
 * What one gateway carried in each step that was asked for and is over, oldest first. Active connections are
 * a level, which is not added up over minutes: the busiest counts. A step with more samples than minutes was
 * measured in several places at once, whose sum of a minute is not told: it has no such figure.
 *
 * @internal
 */
export function mapUsageSlices(
  resourceId: string,
  options: {
    readonly groups: Readonly<Record<'connections' | 'failures', MetricQuery>>;
    readonly answers: Readonly<
      Record<'connections' | 'failures', readonly MetricsQueryResult[]>
    >;
    readonly stepMinutes?: number;
  },
): readonly UsageSlice[] {
  const { answers, groups, stepMinutes = 5 } = options;
  const step = stepMinutes * MINUTE;
  const slotOf = ({ at }: MetricValue) =>
    Math.floor(Date.parse(at) / step) * step;
  const bySlot = (name: 'connections' | 'failures') =>
    groupBy(
      valuesOf(resourceId, { query: groups[name], answers: answers[name] }),
      slotOf,
    );
  const connections = bySlot('connections');
  const newConnections = bySlot('failures');
  const end = groups.failures.window.end.getTime();
  return [
    ...new Set([...Object.keys(connections), ...Object.keys(newConnections)]),
  ]
    .map(Number)
    .filter(slot => slot + step <= end)
    .sort((one, other) => one - other)
    .map(slot => {
      const active = (connections[slot] ?? []).filter(
        ({ count = 0 }) => count <= stepMinutes,
      );
      const inState = (state: string) =>
        (newConnections[slot] ?? []).filter(
          ({ dimensions }) => dimensions[1] === state,
        );
      return {
        at: new Date(slot).toISOString(),
        peakTcpConnections: highest(
          active.filter(({ dimensions: [protocol] }) => isTcp(protocol)),
        ),
        peakUdpConnections: highest(
          active.filter(({ dimensions: [protocol] }) => isUdp(protocol)),
        ),
        attemptedConnections: sum(inState('attempted')),
        failedConnections: sum(inState('failed')),
      };
    });
}
