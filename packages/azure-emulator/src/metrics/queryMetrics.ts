import type { JsonObject } from '../arm/JsonObject';
import type { Cloud } from '../state/Cloud';
import type { MetricDescription } from './MetricDescription';
import type { MetricFamily } from './MetricFamily';
import type { MetricQuery } from './MetricQuery';
import { parseMetricFilter } from './parseMetricFilter';
import { summarise } from './summarise';

/**
 * The series of each wanted metric of one resource, as Azure Monitor's `value` list.
 *
 * @internal
 */
export function queryMetrics(
  cloud: Cloud,
  options: { readonly resourceId: string; readonly query: MetricQuery },
): readonly JsonObject[] {
  const { resourceId, query } = options;
  const minutes = measure(cloud, options);
  return query.metrics.map(metric => ({
    id: `${resourceId}/providers/Microsoft.Insights/metrics/${metric.name}`,
    type: 'Microsoft.Insights/metrics',
    name: { value: metric.name, localizedValue: metric.displayName },
    displayDescription: metric.description,
    unit: metric.unit,
    timeseries: seriesOf(metric, { query, minutes }),
    errorCode: 'Success',
  }));
}

interface Measured {
  readonly at: number;
  readonly cellsOf?: ReturnType<MetricFamily['measure']>;
}

function measure(
  cloud: Cloud,
  options: { readonly resourceId: string; readonly query: MetricQuery },
): readonly Measured[] {
  const { query, resourceId } = options;
  const firstMinute = Math.floor(query.start.getTime() / 60_000);
  const lastMinute = Math.ceil(query.end.getTime() / 60_000);
  const publishedUntil =
    cloud.clock.now().getTime() - cloud.settings.metricsDelaySeconds * 1000;
  return Array.from({ length: lastMinute - firstMinute }, (_, index) => {
    const at = firstMinute + index;
    return {
      at,
      cellsOf:
        (at + 1) * 60_000 <= publishedUntil
          ? query.family.measure(cloud, { resourceId, minute: at })
          : undefined,
    };
  });
}

function seriesOf(
  metric: MetricDescription,
  options: {
    readonly query: MetricQuery;
    readonly minutes: readonly Measured[];
  },
): readonly JsonObject[] {
  const { query, minutes } = options;
  const wanted = parseMetricFilter(query.filter, {
    dimensions: metric.dimensions,
  });
  const splitBy = [...wanted.keys()];
  const series = new Map<
    string,
    {
      readonly dimensions: Readonly<Record<string, string>>;
      readonly values: Map<number, number>;
    }
  >();
  for (const { at, cellsOf } of minutes) {
    const samples = new Map<string, number>();
    for (const cell of cellsOf?.(metric.name) ?? []) {
      const isWanted = splitBy.every(name =>
        wanted
          .get(name)
          ?.some(
            value =>
              value === '*' ||
              value.toLowerCase() === cell.dimensions[name].toLowerCase(),
          ),
      );
      if (isWanted) {
        const key = splitBy.map(name => cell.dimensions[name]).join('/');
        const entry = series.get(key) ?? {
          dimensions: cell.dimensions,
          values: new Map<number, number>(),
        };
        const before = entry.values.get(at) ?? 0;
        const count = samples.get(key) ?? 0;
        samples.set(key, count + 1);
        entry.values.set(
          at,
          metric.primaryAggregation === 'Average'
            ? (before * count + cell.value) / (count + 1)
            : before + cell.value,
        );
        series.set(key, entry);
      }
    }
  }
  const described = [...series.values()];
  if (described.length === 0 && splitBy.length === 0) {
    described.push({ dimensions: {}, values: new Map() });
  }
  const ordered = order(described, query.orderBy);
  return (splitBy.length > 0 ? ordered.slice(0, query.top) : ordered).map(
    entry => ({
      metadatavalues: splitBy.map(name => ({
        name: {
          value: name.toLowerCase(),
          localizedValue: name.toLowerCase(),
        },
        value: entry.dimensions[name],
      })),
      data: summarise(entry.values, { query, metric }),
    }),
  );
}

function order<T extends { readonly values: ReadonlyMap<number, number> }>(
  series: readonly T[],
  orderBy: string | undefined,
): readonly T[] {
  if (!orderBy) {
    return series;
  }
  const sign = /\basc$/i.test(orderBy.trim()) ? 1 : -1;
  const total = (entry: T) =>
    [...entry.values.values()].reduce((sum, value) => sum + value, 0);
  return [...series].sort((a, b) => sign * (total(a) - total(b)));
}
