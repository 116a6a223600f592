/**
 * Which metric, exactly: a metric with other dimensions is another metric.
 *
 * @internal
 */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

interface Bucket {
  sum: number;
  count: number;
  min: number;
  max: number;
  /** For percentiles; the first of a minute, as far as there is room. */
  readonly values: number[];
}

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

  /** Adds what a client has added up itself. */
  addSet(
    metric: MetricName,
    set: Omit<Bucket, 'values'> & {
      readonly at: Date;
      readonly values?: readonly number[];
    },
  ): void {
    const key = keyOf(metric);
    const series = this.#series.get(key) ?? { ...metric, buckets: new Map() };
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
      ...(set.values ?? []).slice(0, valuesLimit - bucket.values.length),
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

  /** The value of a statistic from a time up to, not including, another; `undefined` when there is no data. */
  read(
    metric: MetricName,
    options: {
      readonly from: number;
      readonly to: number;
      /** `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`. */
      readonly statistic: string;
    },
  ): number | undefined {
    const { from, to, statistic } = options;
    const buckets = this.#series.get(keyOf(metric))?.buckets;
    const found: Bucket[] = [];
    for (
      let start = Math.ceil(from / minute) * minute;
      buckets && start < to;
      start += minute
    ) {
      const bucket = buckets.get(start);
      if (bucket) {
        found.push(bucket);
      }
    }
    if (found.length === 0) {
      return undefined;
    }
    const count = found.reduce((total, each) => total + each.count, 0);
    const sum = found.reduce((total, each) => total + each.sum, 0);
    switch (statistic) {
      case 'Average':
        return sum / count;
      case 'Sum':
        return sum;
      case 'Minimum':
        return Math.min(...found.map(({ min }) => min));
      case 'Maximum':
        return Math.max(...found.map(({ max }) => max));
      case 'SampleCount':
        return count;
      default:
        return percentile(
          found.flatMap(({ values }) => values),
          Number(statistic.slice(1)),
        );
    }
  }

  /**
   * Takes a line that a function logs: one in the embedded metric format adds its metrics, any other adds none.
   *
   * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
   */
  readLog(line: string, options: { readonly now: Date }): void {
    let entry: EmbeddedMetrics;
    try {
      entry = JSON.parse(line) as EmbeddedMetrics;
    } catch {
      return; // Most lines are no JSON.
    }
    const { Timestamp: at, CloudWatchMetrics: directives } = entry?._aws ?? {};
    for (const directive of Array.isArray(directives) ? directives : []) {
      const sets: readonly (readonly string[])[] = directive.Dimensions?.length
        ? directive.Dimensions
        : [[]];
      for (const names of sets) {
        const dimensions = Object.fromEntries(
          names.map(name => [name, String(entry[name])]),
        );
        for (const { Name: name } of directive.Metrics ?? []) {
          for (const value of [entry[name]].flat()) {
            if (typeof value === 'number') {
              this.add(
                { namespace: directive.Namespace, name, dimensions },
                { at: at === undefined ? options.now : new Date(at), value },
              );
            }
          }
        }
      }
    }
  }
}

interface EmbeddedMetrics {
  readonly [name: string]: unknown;
  readonly _aws?: {
    readonly Timestamp?: number;
    readonly CloudWatchMetrics?: readonly {
      readonly Namespace: string;
      readonly Dimensions?: readonly (readonly string[])[];
      readonly Metrics?: readonly { readonly Name: string }[];
    }[];
  };
}

function percentile(
  values: readonly number[],
  percent: number,
): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (percent / 100) * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined ? undefined : low + (high - low) * (at % 1);
}
