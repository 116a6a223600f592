import type { JsonObject } from '../arm/JsonObject';
import type { MetricDescription } from './MetricDescription';
import type { MetricQuery } from './MetricQuery';

/**
 * Puts one-minute values together to the points of a series; a point without any value has only its time, as in Azure.
 *
 * @internal
 */
export function summarise(
  values: ReadonlyMap<number, number>,
  options: {
    readonly query: MetricQuery;
    readonly metric: Pick<MetricDescription, 'primaryAggregation'>;
  },
): readonly JsonObject[] {
  const { query, metric } = options;
  const aggregations =
    query.aggregations.length > 0
      ? query.aggregations
      : [metric.primaryAggregation.toLowerCase()];
  const isFull = query.interval.toUpperCase() === 'FULL';
  const startMinute = Math.floor(query.start.getTime() / 60_000);
  const first = isFull
    ? startMinute
    : Math.floor(startMinute / query.intervalMinutes) * query.intervalMinutes;
  const endMinute = Math.ceil(query.end.getTime() / 60_000);
  const points: JsonObject[] = [];
  for (let from = first; from < endMinute; from += query.intervalMinutes) {
    const inside: number[] = [];
    for (let at = from; at < from + query.intervalMinutes; at += 1) {
      const value = values.get(at);
      if (value !== undefined) {
        inside.push(value);
      }
    }
    points.push({
      timeStamp: new Date(from * 60_000).toISOString().replace('.000Z', 'Z'),
      ...(inside.length > 0 ? aggregate(inside, aggregations) : {}),
    });
  }
  return points;
}

function aggregate(
  values: readonly number[],
  aggregations: readonly string[],
): JsonObject {
  const total = values.reduce((sum, value) => sum + value, 0);
  const all: Readonly<Record<string, number>> = {
    total,
    average: total / values.length,
    minimum: values.reduce((least, value) => Math.min(least, value)),
    maximum: values.reduce((most, value) => Math.max(most, value)),
    count: values.length,
  };
  return Object.fromEntries(aggregations.map(name => [name, all[name]]));
}
