import type { Bucket } from './Bucket';
import type { MetricName } from './MetricName';
import { readEmbeddedMetrics } from './readEmbeddedMetrics';

interface Series extends MetricName {
  readonly buckets: Map<number, Bucket>;
}

const minute = 60_000;
const valuesLimit = 1000;
/** Two weeks of minutes. */
const bucketsLimit = 20_160;

const keyOf = ({ namespace, name, dimensions }: MetricName) =>
  JSON.stringify([namespace, name, Object.entries(dimensions).sort()]);

/**
 * Metrics by the minute.
 *
 * @internal
 */
export class MetricStore {
  readonly #series = new Map<string, Series>();

  add(
    metric: MetricName,
    point: {
      readonly at: Date;
      readonly value: number;
      readonly count?: number;
    },
  ): void {
    const { at, value, count = 1 } = point;
    this.addSet(metric, {
      at,
      sum: value * count,
      count,
      min: value,
      max: value,
      values: Array.from({ length: Math.min(count, valuesLimit) }, () => value),
    });
  }

  /** Adds values that a client has aggregated. */
  addSet(metric: MetricName, set: Bucket & { readonly at: Date }): void {
    const key = keyOf(metric);
    const { namespace, name, dimensions } = metric;
    const series = this.#series.get(key) ?? {
      namespace,
      name,
      dimensions,
      buckets: new Map<number, Bucket>(),
    };
    this.#series.set(key, series);
    const start = Math.floor(set.at.getTime() / minute) * minute;
    const bucket = series.buckets.get(start) ?? {
      sum: 0,
      count: 0,
      min: Infinity,
      max: -Infinity,
      values: [],
    };
    bucket.sum += set.sum;
    bucket.count += set.count;
    bucket.min = Math.min(bucket.min, set.min);
    bucket.max = Math.max(bucket.max, set.max);
    bucket.values.push(
      ...set.values.slice(0, valuesLimit - bucket.values.length),
    );
    series.buckets.set(start, bucket);
    if (series.buckets.size > bucketsLimit) {
      series.buckets.delete([...series.buckets.keys()][0]);
    }
  }

  /** All metrics that have data. */
  list(): readonly MetricName[] {
    return [...this.#series.values()].map(({ buckets, ...metric }) => metric);
  }

  /** The data of a metric, by the start of the minute in milliseconds. */
  buckets(metric: MetricName): ReadonlyMap<number, Bucket> | undefined {
    return this.#series.get(keyOf(metric))?.buckets;
  }

  /** Reads a log line of a function: a line in the embedded metric format adds its metrics, any other line adds none. */
  readLog(line: string, options: { readonly now: Date }): void {
    for (const { at, value, ...metric } of readEmbeddedMetrics(line)) {
      this.add(metric, { at: at ?? options.now, value });
    }
  }
}
