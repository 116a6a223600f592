import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { groupBy } from 'lodash';
import type { MetricQuery } from '../read/MetricQuery';
import type { ConnectionHour } from './ConnectionHour';
import { type MetricValue, valuesOf } from './valuesOf';

const HOUR = 3_600_000;
const stepOf = { PT1M: 60_000, PT5M: 300_000, PT1H: HOUR, P1D: 24 * HOUR };

const sumOf = (values: readonly MetricValue[]) =>
  values.length > 0
    ? values.reduce((total, { value }) => total + value, 0)
    : undefined;

function mapHour(
  at: number,
  options: {
    readonly values: readonly MetricValue[];
    readonly query: MetricQuery;
  },
): ConnectionHour {
  const { query, values } = options;
  const inState = (state: string) =>
    values.filter(({ dimensions }) => dimensions[1] === state);
  const failed = inState('failed');
  const failing = failed
    .filter(({ value }) => value > 0)
    .map(each => Date.parse(each.at));
  // An interval that is not over ends where the window does.
  const endOf = (start: number) =>
    Math.min(start + stepOf[query.interval], query.window.end.getTime());
  return {
    at,
    attempted: sumOf(inState('attempted')),
    failed: sumOf(failed),
    ...(failing.length > 0 && {
      failingSince: Math.min(...failing),
      newestFailureAt: endOf(Math.max(...failing)),
    }),
  };
}

/**
 * One gateway's new connections by the hour, oldest first, from the answers of all; hours without any
 * report are left out.
 *
 * @internal
 */
export function mapConnectionHours(
  resourceId: string,
  options: {
    /** By protocol and state, in steps of an hour at most. */
    readonly query: MetricQuery;
    readonly answers: readonly MetricsQueryResult[];
  },
): readonly ConnectionHour[] {
  const hours = groupBy(
    valuesOf(resourceId, options),
    ({ at }) => Math.floor(Date.parse(at) / HOUR) * HOUR,
  );
  return Object.entries(hours)
    .map(([at, values]) =>
      mapHour(Number(at), { values, query: options.query }),
    )
    .sort((one, other) => one.at - other.at);
}
