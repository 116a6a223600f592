import type { FindingEvidence } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';
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

/**
 * One number of a finding: what it is called, and its value with its unit.
 *
 * @internal
 */
export function evidenceWords(
  evidence: FindingEvidence,
  options: {
    readonly t: Words;
    readonly words: SentenceWords;
    readonly cloud: CloudScreens | undefined;
  },
): { readonly label: string; readonly value: string } {
  const { cloud, t, words } = options;
  const { id, value, unit } = evidence;
  const formatted = formatValue(value, { cloud, locale: words.locale, unit });
  const valueIn = () => {
    if (unit === undefined || saidByLabel.has(unit)) return formatted;
    return unit === 'minutes'
      ? t('unit.minutes', { value: formatted })
      : t('unit.other', { value: formatted, unit });
  };
  return {
    label: sentenceOf(
      { text: evidence.label, wording: { id: `evidence.${id}`, values: {} } },
      words,
    ),
    value: valueIn(),
  };
}
