import type {
  RunSummary,
  SubnetEgress,
} from 'backstage-plugin-nat-gateway-common';
import { BulletList, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';

/**
 * What stopped a run half-way, and where each of its subnets leaves now.
 *
 * @internal
 */
export function HalfwayFacts(props: { readonly run: RunSummary }) {
  const { t } = useWords();
  const sentenceWords = useSentenceWords();
  const { error, pendingAcknowledgement } = props.run;
  const subnets = pendingAcknowledgement?.subnets ?? [];
  const lineOf = (subnet: SubnetEgress) => {
    switch (subnet.leavesBy) {
      case 'new':
        return t('run.leavesByNew', {
          subnet: subnet.name,
          gateway: subnet.gatewayName,
        });
      case 'former':
        return t('run.leavesByFormer', {
          subnet: subnet.name,
          former: sentenceOf(
            { text: subnet.former, wording: subnet.formerWording },
            sentenceWords,
          ),
        });
      default:
        return t('run.leavesNotKnown', { subnet: subnet.name });
    }
  };
  return (
    <>
      {error && (
        <Text as="p" variant="body-small">
          {error.message} {error.wayOut}
        </Text>
      )}
      {subnets.length > 0 && (
        <>
          <Text as="p" variant="body-small" weight="bold">
            {t('run.subnetsNow')}
          </Text>
          <BulletList items={subnets.map(lineOf)} />
        </>
      )}
    </>
  );
}
