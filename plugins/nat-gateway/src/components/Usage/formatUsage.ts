import { formatBits } from '../../format/formatBits';
import { formatCount } from '../../format/formatCount';
import { formatPercent } from '../../format/formatPercent';
import type { UsageChartSpec } from './usageCharts';

/**
 * A figure of a chart in words.
 *
 * @internal
 */
export function formatUsage(
  value: number,
  options: {
    readonly unit: UsageChartSpec['unit'];
    readonly locale: string;
  },
): string {
  const { unit } = options;
  if (unit === 'bits') return formatBits(value, options);
  return unit === 'percent'
    ? formatPercent(value / 100, options)
    : formatCount(value, options);
}
