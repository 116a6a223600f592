import type { Finding } from 'backstage-plugin-nat-gateway-common';
import { Link, Notice, Text } from '../../ui';
import { useFindingWords } from '../../words/useFindingWords';
import { useWords } from '../../words/useWords';
import { evidenceSentence } from './evidenceSentence';
import { findingSentences } from './findingSentences';

const tones = { critical: 'danger', warning: 'warning', info: 'info' } as const;

/** The card shows these numbers as figures of their own. */
const shownAsFigures = new Set([
  'load-balancer-outbound',
  'user-defined-route',
]);

/**
 * Advice with what it rests on, the remedy, and where to read why.
 *
 * @internal
 */
export function FindingNotice(props: { readonly finding: Finding }) {
  const { t } = useWords();
  const { t: tFinding, locale } = useFindingWords();
  const { finding } = props;
  const { severity } = finding;
  const { title, remedy } = findingSentences(finding, { t: tFinding, locale });
  const evidence = shownAsFigures.has(finding.id) ? [] : finding.evidence;
  return (
    <Notice
      tone={tones[severity]}
      title={
        severity === 'info'
          ? title
          : t('finding.title', {
              severity: t(`finding.severity.${severity}`),
              title,
            })
      }
    >
      <Text as="p" variant="body-small">
        {remedy}
      </Text>
      {evidence.length > 0 && (
        <Text as="p" variant="body-small">
          {evidence
            .map(each => evidenceSentence(each, { t, tFinding, locale }))
            .join(' · ')}
        </Text>
      )}
      <Link
        href={finding.docUrl}
        target="_blank"
        rel="noopener"
        variant="body-small"
      >
        {t('finding.read')}
      </Link>
    </Notice>
  );
}
