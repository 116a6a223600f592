import type { MetricDescription } from './MetricDescription';
import type { MetricQuery } from './MetricQuery';
import { MetricSeries } from './MetricSeries';
import type { ObservedMinute } from './ObservedMinute';
import { parseMetricFilter } from './parseMetricFilter';

/**
 * Puts the minutes of one metric together to the series that a query wants. Throws when its filter cannot be read.
 *
 * @internal
 */
export class MetricCollector {
  readonly metric: MetricDescription;
  /** The dimensions by which series are told apart. */
  readonly splitBy: readonly string[];
  readonly #wanted: ReturnType<typeof parseMetricFilter>;
  readonly #query: MetricQuery;
  readonly #points: number;
  readonly #series: MetricSeries[] = [];
  /** To which series each combination of dimensions belongs, once a minute has told which there are; -1 for none. */
  #places: readonly number[] | undefined;

  constructor(
    metric: MetricDescription,
    options: { readonly query: MetricQuery; readonly points: number },
  ) {
    this.metric = metric;
    this.#query = options.query;
    this.#points = options.points;
    this.#wanted = parseMetricFilter(options.query.filter, {
      dimensions: metric.dimensions,
    });
    this.splitBy = [...this.#wanted.keys()];
  }

  add(point: number, minute: ObservedMinute): void {
    const { name, primaryAggregation } = this.metric;
    this.#places ??= this.#place(minute.combinationsOf(name));
    const places = this.#places;
    const values = minute.valuesOf(name);
    for (let series = 0; series < this.#series.length; series += 1) {
      let sum = 0;
      let count = 0;
      for (let index = 0; index < values.length; index += 1) {
        if (places[index] === series) {
          sum += values[index];
          count += 1;
        }
      }
      this.#series[series].add(
        point,
        primaryAggregation === 'Average' ? sum / count : sum,
      );
    }
  }

  /** In the order and number that the query wants. */
  series(): readonly MetricSeries[] {
    const { orderBy, top } = this.#query;
    const isSplit = this.splitBy.length > 0;
    const all =
      this.#series.length === 0 && !isSplit
        ? [new MetricSeries({}, { points: this.#points })]
        : this.#series;
    return isSplit ? order(all, orderBy).slice(0, top) : all;
  }

  #place(
    combinations: readonly Readonly<Record<string, string>>[],
  ): readonly number[] {
    const { orderBy, top } = this.#query;
    const keys: string[] = [];
    return combinations.map(dimensions => {
      const isWanted = this.splitBy.every(name =>
        this.#wanted
          .get(name)
          ?.some(
            value =>
              value === '*' ||
              value.toLowerCase() === dimensions[name].toLowerCase(),
          ),
      );
      const key = this.splitBy.map(name => dimensions[name]).join('/');
      if (isWanted && !keys.includes(key)) {
        // Where nothing is compared, those beyond the wanted number need no work.
        if (this.splitBy.length > 0 && !orderBy && keys.length >= top) {
          return -1;
        }
        keys.push(key);
        this.#series.push(
          new MetricSeries(dimensions, { points: this.#points }),
        );
      }
      return isWanted ? keys.indexOf(key) : -1;
    });
  }
}

function order(
  series: readonly MetricSeries[],
  orderBy: MetricQuery['orderBy'],
): readonly MetricSeries[] {
  if (!orderBy) {
    return series;
  }
  const sign = orderBy.isAscending ? 1 : -1;
  return series
    .map(one => ({ one, overall: one.overall(orderBy.aggregation) }))
    .sort((a, b) => sign * (a.overall - b.overall))
    .map(({ one }) => one);
}
