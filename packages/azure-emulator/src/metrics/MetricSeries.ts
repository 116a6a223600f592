import type { MetricQuery } from './MetricQuery';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { max, min } = Math;

/**
 * One series of a metric: what its minutes come to, point by point.
 *
 * @internal
 */
export class MetricSeries {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly #count: Int32Array;
  readonly #total: Float64Array;
  readonly #minimum: Float64Array;
  readonly #maximum: Float64Array;

  constructor(
    dimensions: Readonly<Record<string, string>>,
    options: { readonly points: number },
  ) {
    const { points } = options;
    this.dimensions = dimensions;
    this.#count = new Int32Array(points);
    this.#total = new Float64Array(points);
    this.#minimum = new Float64Array(points).fill(Infinity);
    this.#maximum = new Float64Array(points).fill(-Infinity);
  }

  /** The value of one minute of a point. */
  add(point: number, value: number): void {
    this.#count[point] += 1;
    this.#total[point] += value;
    this.#minimum[point] = min(this.#minimum[point], value);
    this.#maximum[point] = max(this.#maximum[point], value);
  }

  /** Of the whole series, by which series are ordered. */
  overall(aggregation: string): number {
    const sum = (values: Float64Array | Int32Array) => {
      let all = 0;
      values.forEach(value => {
        all += value;
      });
      return all;
    };
    switch (aggregation) {
      case 'minimum':
        return this.#minimum.reduce((least, value) => min(least, value));
      case 'maximum':
        return this.#maximum.reduce((most, value) => max(most, value));
      case 'average':
        return sum(this.#total) / max(1, sum(this.#count));
      case 'count':
        return sum(this.#count);
      default:
        return sum(this.#total);
    }
  }

  /** What is asked of a point; nothing when none of its minutes has a value. */
  at(
    point: number,
    aggregations: MetricQuery['aggregations'],
  ): Readonly<Record<string, number>> {
    const count = this.#count[point];
    if (count === 0) {
      return {};
    }
    const total = this.#total[point];
    const all: Readonly<Record<string, number>> = {
      total,
      average: total / count,
      minimum: this.#minimum[point],
      maximum: this.#maximum[point],
      count,
    };
    return Object.fromEntries(aggregations.map(name => [name, all[name]]));
  }
}
