import type { CloudScreens } from '../../cloud/CloudScreens';
import { formatMoment } from '../../format/formatMoment';
import { formatPercent } from '../../format/formatPercent';

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/**
 * A value of a finding as people read it: numbers in the locale's way, moments as dates, resource
 * ids as names. Shares (`ratio`, `percent`) become percent.
 *
 * @internal
 */
export function formatValue(
  value: number | string,
  options: {
    readonly locale: string;
    readonly unit?: string;
    readonly cloud: CloudScreens | undefined;
  },
): string {
  const { cloud, locale, unit } = options;
  if (typeof value === 'string') {
    if (isoMoment.test(value)) return formatMoment(value, { locale });
    return cloud?.nameOfId(value) ?? value;
  }
  if (unit === 'ratio') return formatPercent(value, { locale });
  if (unit === 'percent') return formatPercent(value / 100, { locale });
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    value,
  );
}
