import type { MetricName } from './MetricName';
import { readEmbeddedMetrics } from './readEmbeddedMetrics';

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
    const values = series.get(start) ?? [];
    series.set(start, values);
    values.push(point.value);
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
