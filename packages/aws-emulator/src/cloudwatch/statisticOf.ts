/** `Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, or a percentile such as `p99`; `undefined` of nothing. @internal */
export function statisticOf(
  values: readonly number[],
  statistic: string,
): number | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const sum = values.reduce((total, each) => total + each, 0);
  const sorted = [...values].sort((a, b) => a - b);
  switch (statistic) {
    case 'Average':
      return sum / values.length;
    case 'Sum':
      return sum;
    case 'Minimum':
      return sorted[0];
    case 'Maximum':
      return sorted[sorted.length - 1];
    case 'SampleCount':
      return values.length;
    default: {
      const at = (Number(statistic.slice(1)) / 100) * (sorted.length - 1);
      const low = sorted[Math.floor(at)];
      return low + (sorted[Math.ceil(at)] - low) * (at % 1);
    }
  }
}
