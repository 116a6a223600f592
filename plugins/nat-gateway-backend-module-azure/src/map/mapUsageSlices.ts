import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import type { UsageSlice } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { groupBy } from 'lodash';
import type { MetricQuery } from '../read/MetricQuery';
import type { UsageFigure } from '../read/usageQueries';
import { attemptsPerSecond } from './attemptsPerSecond';
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

const lowest = (values: readonly MetricValue[]) => reduced(values, Math.min);

/**
 * What one gateway carried in each step that was asked for and is over, oldest first. Active connections are
 * a level, which is not added up over minutes: the busiest counts. A step with more samples than minutes was
 * measured in several places at once, whose sum of a minute is not told: it has no such figure. What was not
 * answered has none either.
 *
 * @internal
 */
export function mapUsageSlices(
  resourceId: string,
  options: {
    readonly queries: Readonly<Partial<Record<UsageFigure, MetricQuery>>> & {
      readonly failures: MetricQuery;
    };
    readonly answers: Readonly<
      Partial<Record<UsageFigure, readonly MetricsQueryResult[]>>
    >;
    readonly stepMinutes?: number;
  },
): readonly UsageSlice[] {
  const { answers, queries, stepMinutes = 5 } = options;
  const step = stepMinutes * MINUTE;
  const slotOf = ({ at }: MetricValue) =>
    Math.floor(Date.parse(at) / step) * step;
  const bySlot = (name: UsageFigure) => {
    const query = queries[name];
    return groupBy(
      query
        ? valuesOf(resourceId, { query, answers: answers[name] ?? [] })
        : [],
      slotOf,
    );
  };
  const found = {
    connections: bySlot('connections'),
    failures: bySlot('failures'),
    bytes: bySlot('bytes'),
    packets: bySlot('packets'),
    droppedPackets: bySlot('droppedPackets'),
    availability: bySlot('availability'),
  };
  const end = queries.failures.window.end.getTime();
  const slots = Object.values(found).flatMap(each => Object.keys(each));
  return [...new Set(slots)]
    .map(Number)
    .filter(slot => slot + step <= end)
    .sort((one, other) => one - other)
    .map(slot => {
      const valuesIn = (name: UsageFigure) => found[name][slot] ?? [];
      const active = valuesIn('connections').filter(
        ({ count = 0 }) => count <= stepMinutes,
      );
      const inState = (state: string) =>
        valuesIn('failures').filter(
          ({ dimensions }) => dimensions[1] === state,
        );
      const ofProtocol = (
        values: readonly MetricValue[],
        isProtocol: typeof isTcp,
      ) => values.filter(({ dimensions: [protocol] }) => isProtocol(protocol));
      const rateOf = (isProtocol: typeof isTcp) =>
        highest(
          ofProtocol(inState('attempted'), isProtocol).map(each => ({
            ...each,
            value: attemptsPerSecond(each, { minutes: stepMinutes }),
          })),
        );
      const directed = (direction: string) =>
        valuesIn('bytes').filter(
          ({ dimensions }) => dimensions[0] === direction,
        );
      return {
        at: new Date(slot).toISOString(),
        peakTcpConnections: highest(ofProtocol(active, isTcp)),
        peakUdpConnections: highest(ofProtocol(active, isUdp)),
        attemptedConnections: sum(inState('attempted')),
        failedConnections: sum(inState('failed')),
        peakTcpAttemptsPerSecond: rateOf(isTcp),
        peakUdpAttemptsPerSecond: rateOf(isUdp),
        bytesIn: sum(directed('in')),
        bytesOut: sum(directed('out')),
        packets: sum(valuesIn('packets')),
        droppedPackets: sum(valuesIn('droppedPackets')),
        datapathAvailabilityPercent: lowest(valuesIn('availability')),
      };
    });
}
