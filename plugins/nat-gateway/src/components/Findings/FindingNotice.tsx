import type {
  Finding,
  SnatUsage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { firstSentence } from '../../format/firstSentence';
import { Link, Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { EvidenceTable } from './EvidenceTable';
import { findingSentences } from './findingSentences';

const tones = { critical: 'danger', warning: 'warning', info: 'info' } as const;

/**
 * Advice with what it rests on, the remedy, and where to read why.
 *
 * @internal
 */
export function FindingNotice(props: {
  readonly finding: Finding;
  readonly now: Date;
  readonly usage?: SnatUsage;
  /** Without what it rests on, and with the first thing to do alone. */
  readonly isBrief?: boolean;
}) {
  const { t } = useWords();
  const words = useSentenceWords();
  const { finding, isBrief, now, usage } = props;
  const { severity } = finding;
  const { title, remedy } = findingSentences(finding, words);
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
        {isBrief ? firstSentence(remedy, words) : remedy}
      </Text>
      {!isBrief && (
        <>
          <EvidenceTable finding={finding} now={now} usage={usage} />
          <Link
            href={finding.docUrl}
            target="_blank"
            rel="noopener"
            variant="body-small"
          >
            {t('finding.read')}
          </Link>
        </>
      )}
    </Notice>
  );
}
