import type { PageWords } from '../../words/PageWords';
import { formatUsage } from './formatUsage';
import type { UsagePoint } from './pointsOf';
import type { UsageChartSpec } from './usageCharts';

/** A ceiling further above the highest point than this would flatten the lines. */
const drawnUpTo = 3;

/**
 * The ceilings that a chart is drawn against, and those too far above it to be drawn, in words.
 *
 * @internal
 */
export function ceilingsOf(
  { ceilings, lines, unit }: UsageChartSpec,
  options: {
    readonly points: readonly UsagePoint[];
    readonly t: PageWords;
    readonly locale: string;
  },
): {
  readonly drawn: UsageChartSpec['ceilings'];
  readonly above: readonly string[];
} {
  const { locale, points, t } = options;
  const highest = points.reduce(
    (most, point) =>
      Math.max(most, ...lines.map(({ figure }) => point[figure] ?? 0)),
    0,
  );
  const isNear = ({ value }: { readonly value: number }) =>
    value <= drawnUpTo * highest;
  return {
    drawn: ceilings.filter(isNear),
    above: ceilings
      .filter(each => !isNear(each))
      .map(({ label, value }) =>
        t('detail.usage.ceilingAbove', {
          ceiling: label,
          number: formatUsage(value, { unit, locale }),
        }),
      ),
  };
}
