import {
  type FindingEvidence,
  parseArmId,
} from 'backstage-plugin-nat-gateway-common';
import { formatCount } from '../format/formatCount';
import { formatMoment } from '../format/formatMoment';
import { formatPercent } from '../format/formatPercent';
import type { Words } from '../words/Words';

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** The label says what is counted: "Failed connections: 8,138". */
const countedByLabel = new Set(['connections', 'ports', 'addresses', 'nodes']);

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
    if (typeof value === 'string') {
      if (isoMoment.test(value)) return formatMoment(value, { locale });
      return parseArmId(value)?.name ?? value;
    }
    if (unit === 'ratio') return formatPercent(value, { locale });
    if (unit === 'percent') return formatPercent(value / 100, { locale });
    const number = formatCount(value, { locale });
    if (unit === undefined || countedByLabel.has(unit)) return number;
    return unit === 'minutes'
      ? t('unit.minutes', { value: number })
      : t('unit.other', { value: number, unit });
  };
  return t('finding.evidence', { label, value: valueIn() });
}
