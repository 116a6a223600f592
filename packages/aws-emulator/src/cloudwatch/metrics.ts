import { z } from 'zod/v3';
import type { Cloud } from '../cloud/Cloud';
import { parseJson } from '../server/parseJson';
import { trafficValue } from './trafficValue';

/** The identity of a metric: a metric with other dimensions is another metric. @internal */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

const minute = 60_000;
/** Two weeks of minutes. */
const minutesLimit = 20_160;

const keyOf = ({ namespace, name, dimensions }: MetricName) =>
  JSON.stringify([namespace, name, Object.entries(dimensions).sort()]);

/** The values of metrics, by the minute. @internal */
export class MetricStore {
  readonly #series = new Map<string, Map<number, number[]>>();

  add(
    metric: MetricName,
    point: { readonly at: Date; readonly value: number },
  ): void {
    const key = keyOf(metric);
    const series = this.#series.get(key) ?? new Map<number, number[]>();
    this.#series.set(key, series);
    const start = Math.floor(point.at.getTime() / minute) * minute;
    series.set(start, [...(series.get(start) ?? []), point.value]);
    if (series.size > minutesLimit) {
      series.delete([...series.keys()][0]);
    }
  }

  /** The values of a minute, by its start in milliseconds. */
  values(metric: MetricName, start: number): readonly number[] {
    return this.#series.get(keyOf(metric))?.get(start) ?? [];
  }

  /** Reads a log line of a function: a line in the embedded metric format adds its metrics, any other line adds none. */
  readLog(line: string, options: { readonly now: Date }): void {
    for (const { at, value, ...metric } of readEmbeddedMetrics(line)) {
      this.add(metric, { at: at ?? options.now, value });
    }
  }
}

const entrySchema = z
  .object({
    _aws: z.object({
      Timestamp: z.number().optional(),
      CloudWatchMetrics: z.array(
        z.object({
          Namespace: z.string().min(1),
          Dimensions: z.array(z.array(z.string())).default([[]]),
          Metrics: z.array(z.object({ Name: z.string().min(1) })),
        }),
      ),
    }),
  })
  .catchall(z.unknown());

/**
 * The metrics of a line in the embedded metric format; any other line has none.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 *
 * @internal
 */
export function readEmbeddedMetrics(
  line: string,
): readonly (MetricName & { readonly at?: Date; readonly value: number })[] {
  // Most lines are not JSON.
  const result = entrySchema.safeParse(parseJson(line));
  if (!result.success) {
    return [];
  }
  const entry: Readonly<Record<string, unknown>> = result.data;
  const { Timestamp: at, CloudWatchMetrics: directives } = result.data._aws;
  return directives.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    (Dimensions.length > 0 ? Dimensions : [[]]).flatMap(names =>
      Metrics.flatMap(({ Name: name }) =>
        [entry[name]]
          .flat()
          .filter(value => typeof value === 'number')
          .map(value => ({
            namespace,
            name,
            dimensions: Object.fromEntries(
              names.map(each => [each, String(entry[each])]),
            ),
            ...(at === undefined ? {} : { at: new Date(at) }),
            value,
          })),
      ),
    ),
  );
}

/** The value of a statistic of a metric from a time up to, not including, another; `undefined` when there is no data. @internal */
export function readMetric(
  { metrics, state }: Cloud,
  metric: MetricName & {
    readonly from: number;
    readonly to: number;
    readonly statistic: string;
  },
): number | undefined {
  const values: number[] = [];
  const first = Math.ceil(metric.from / minute) * minute;
  for (let start = first; start < metric.to; start += minute) {
    values.push(...metrics.values(metric, start));
    const computed = trafficValue(state, metric, Math.floor(start / minute));
    if (computed !== undefined) {
      values.push(computed);
    }
  }
  return values.length > 0 ? statisticOf(values, metric.statistic) : undefined;
}

/** `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`. */
function statisticOf(
  values: readonly number[],
  statistic: string,
): number | undefined {
  const sum = values.reduce((total, each) => total + each, 0);
  const sorted = [...values].sort((a, b) => a - b);
  const at = (Number(statistic.slice(1)) / 100) * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const known: Readonly<Record<string, number | undefined>> = {
    Average: sum / values.length,
    Sum: sum,
    Minimum: sorted[0],
    Maximum: sorted.at(-1),
    SampleCount: values.length,
  };
  return known[statistic] ?? low + (sorted[Math.ceil(at)] - low) * (at % 1);
}
