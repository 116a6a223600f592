import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { findingSentences } from '../../components/Findings/findingSentences';
import { firstSentence } from '../../format/firstSentence';
import { Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';

/**
 * What stands first on a load balancer that fails: how many connections failed in how many days, and what to do.
 *
 * @internal
 */
export function LoadBalancerFailure(props: { readonly finding: Finding }) {
  const { t, locale } = useWords();
  const words = useSentenceWords();
  const { finding } = props;
  const { title, remedy } = findingSentences(finding, words);
  const numberOf = (name: string) => {
    const value = finding.evidence.find(({ id }) => id === name)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const failed = numberOf('failedConnections');
  const days = numberOf('windowDays');
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return (
    <Notice
      tone="danger"
      title={
        failed === undefined || days === undefined
          ? title
          : t('loadBalancer.failing', {
              count: failed,
              number: compact.format(failed),
              days: String(days),
            })
      }
    >
      <Text as="p" variant="body-small">
        {firstSentence(remedy, words)}
      </Text>
    </Notice>
  );
}
