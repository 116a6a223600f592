import type { FindingEvidence } from 'backstage-plugin-nat-gateway-common';
import { formatCount } from '../format/formatCount';
import { formatPercent } from '../format/formatPercent';
import type { Words } from '../words/Words';

/**
 * One number of a finding with its label and unit.
 *
 * @internal
 */
export function evidenceSentence(
  evidence: FindingEvidence,
  options: { readonly t: Words; readonly locale: string },
): string {
  const { t, locale } = options;
  const { label, value, unit } = evidence;
  const valueIn = () => {
    if (typeof value === 'string') return value;
    if (unit === 'ratio') return formatPercent(value, { locale });
    if (unit === 'percent') return formatPercent(value / 100, { locale });
    const number = formatCount(value, { locale });
    switch (unit) {
      case undefined:
        return number;
      case 'connections':
      case 'ports':
      case 'minutes':
      case 'addresses':
      case 'nodes':
        return t(`unit.${unit}`, { value: number });
      default:
        return t('unit.other', { value: number, unit });
    }
  };
  return t('finding.evidence', { label, value: valueIn() });
}
