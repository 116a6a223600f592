import type { Finding } from 'backstage-plugin-nat-gateway-common';
import { Link, Notice, Text } from '../ui';
import { useWords } from '../words/useWords';
import { evidenceSentence } from './evidenceSentence';

const tones = { critical: 'danger', warning: 'warning', info: 'info' } as const;

/**
 * Advice with what it rests on, the remedy, and where to read why.
 *
 * @internal
 */
export function FindingNotice(props: { readonly finding: Finding }) {
  const { t, locale } = useWords();
  const { finding } = props;
  return (
    <Notice
      tone={tones[finding.severity]}
      title={`${t(`finding.severity.${finding.severity}`)}: ${finding.title}`}
    >
      <Text as="p" variant="body-small">
        {finding.remedy}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {finding.evidence
          .map(evidence => evidenceSentence(evidence, { t, locale }))
          .join(' · ')}
      </Text>
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
