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
  #series: readonly MetricSeries[] = [];
  /** To which series each combination of dimensions belongs, once a minute has told which there are; -1 for none. */
  #places: readonly number[] | undefined;
  /** Of one minute, by series. */
  #sums = new Float64Array();
  /** How many combinations each series has. */
  #counts: readonly number[] = [];

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

  /** How many series there will be, if a minute is like all others. */
  countIn(minute: ObservedMinute): number {
    return this.#place(minute).dimensions.length;
  }

  add(point: number, minute: ObservedMinute): void {
    const { name, primaryAggregation } = this.metric;
    if (!this.#places) {
      const { places: all, dimensions } = this.#place(minute);
      this.#places = all;
      this.#series = dimensions.map(
        each => new MetricSeries(each, { points: this.#points }),
      );
      this.#sums = new Float64Array(dimensions.length);
      this.#counts = dimensions.map(
        (_, place) => all.filter(other => other === place).length,
      );
    }
    const places = this.#places;
    const values = minute.valuesOf(name);
    const sums = this.#sums;
    for (let index = 0; index < places.length; index += 1) {
      if (places[index] >= 0) {
        sums[places[index]] += values[index];
      }
    }
    for (let index = 0; index < sums.length; index += 1) {
      this.#series[index].add(
        point,
        primaryAggregation === 'Average'
          ? sums[index] / this.#counts[index]
          : sums[index],
      );
      sums[index] = 0;
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

  #place(minute: ObservedMinute): {
    readonly places: readonly number[];
    readonly dimensions: readonly Readonly<Record<string, string>>[];
  } {
    const { orderBy, top } = this.#query;
    const isSplit = this.splitBy.length > 0;
    // Where nothing is compared, those beyond the wanted number need no work.
    const most = isSplit && !orderBy ? top : Infinity;
    const byKey = new Map<string, number>();
    const dimensions: Readonly<Record<string, string>>[] = [];
    const places = minute.combinationsOf(this.metric.name).map(combination => {
      const key = this.splitBy.map(name => combination[name]).join('/');
      if (!this.#isWanted(combination)) {
        return -1;
      }
      const known = byKey.get(key);
      if (known !== undefined || byKey.size >= most) {
        return known ?? -1;
      }
      byKey.set(key, dimensions.length);
      dimensions.push(combination);
      return dimensions.length - 1;
    });
    return { places, dimensions };
  }

  #isWanted(combination: Readonly<Record<string, string>>): boolean {
    return this.splitBy.every(name =>
      this.#wanted
        .get(name)
        ?.some(
          value =>
            value === '*' ||
            value.toLowerCase() === combination[name].toLowerCase(),
        ),
    );
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
