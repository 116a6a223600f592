import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { UsageSlice } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { groupBy } from 'lodash';
import type { MetricQuery } from '../read/MetricQuery';
import { isTcp, isUdp } from './protocols';
import { type MetricValue, valuesOf } from './valuesOf';

const FIVE_MINUTES = 5 * 60_000;

const slotOf = ({ at }: MetricValue) =>
  Math.floor(Date.parse(at) / FIVE_MINUTES) * FIVE_MINUTES;

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
 * What one gateway carried in each five minutes that were asked for and are over, oldest first. Active
 * connections are a level, which minutes must not be added up of: the busiest counts.
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
  },
): readonly UsageSlice[] {
  const { answers, groups } = options;
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
    .filter(slot => slot + FIVE_MINUTES <= end)
    .sort((one, other) => one - other)
    .map(slot => {
      const active = connections[slot] ?? [];
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
