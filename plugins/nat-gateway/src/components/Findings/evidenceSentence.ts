import type { FindingEvidence } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { findingMessages } from '../../words/findingMessages';
import type { FindingWords } from '../../words/FindingWords';
import type { Words } from '../../words/Words';
import { formatValue } from './formatValue';

/** The label says what is counted, and a share is written with its sign. */
const saidByLabel = new Set([
  'connections',
  'ports',
  'addresses',
  'nodes',
  'packets',
  'ratio',
  'percent',
]);

const hasLabel = (id: string): id is keyof typeof findingMessages.evidence =>
  Object.hasOwn(findingMessages.evidence, id);

/**
 * One number of a finding with its label and unit.
 *
 * @internal
 */
export function evidenceSentence(
  evidence: FindingEvidence,
  options: {
    readonly t: Words;
    readonly tFinding: FindingWords;
    readonly locale: string;
  },
): string {
  const { t, tFinding, locale } = options;
  const { id, value, unit } = evidence;
  const formatted = formatValue(value, { locale, unit });
  const valueIn = () => {
    if (unit === undefined || saidByLabel.has(unit)) return formatted;
    return unit === 'minutes'
      ? t('unit.minutes', { value: formatted })
      : t('unit.other', { value: formatted, unit });
  };
  return t('finding.evidence', {
    label: hasLabel(id) ? tFinding(`evidence.${id}`) : evidence.label,
    value: valueIn(),
  });
}
