import type { Bucket } from './Bucket';

/**
 * `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`; `undefined` of nothing.
 *
 * @internal
 */
export function statisticOf(
  buckets: readonly Bucket[],
  statistic: string,
): number | undefined {
  if (buckets.length === 0) {
    return undefined;
  }
  const count = buckets.reduce((total, each) => total + each.count, 0);
  const sum = buckets.reduce((total, each) => total + each.sum, 0);
  switch (statistic) {
    case 'Average':
      return sum / count;
    case 'Sum':
      return sum;
    case 'Minimum':
      return Math.min(...buckets.map(({ min }) => min));
    case 'Maximum':
      return Math.max(...buckets.map(({ max }) => max));
    case 'SampleCount':
      return count;
    default:
      return percentile(
        buckets.flatMap(({ values }) => values),
        Number(statistic.slice(1)),
      );
  }
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
