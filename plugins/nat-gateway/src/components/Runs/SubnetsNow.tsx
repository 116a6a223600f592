import type { SubnetEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { BulletList, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';

/**
 * Where each subnet of a run that stopped half-way leaves now.
 *
 * @internal
 */
export function SubnetsNow(props: {
  readonly subnets: readonly SubnetEgress[];
}) {
  const { t } = useWords();
  const sentenceWords = useSentenceWords();
  const { subnets } = props;
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
  if (subnets.length === 0) return null;
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold">
        {t('run.subnetsNow')}
      </Text>
      <BulletList items={subnets.map(lineOf)} />
    </div>
  );
}
