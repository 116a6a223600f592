import type { FindingEvidence } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { findingMessagesWithClouds } from '../../clouds/findingMessagesWithClouds';
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

const hasLabel = (
  id: string,
): id is keyof typeof findingMessagesWithClouds.evidence =>
  Object.hasOwn(findingMessagesWithClouds.evidence, id);

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
    readonly cloud: CloudScreens | undefined;
  },
): string {
  const { cloud, t, tFinding, locale } = options;
  const { id, value, unit } = evidence;
  const formatted = formatValue(value, { cloud, locale, unit });
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
